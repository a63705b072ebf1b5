package org.mediacenter.dashboard.team;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.team.RosterPage.Written;
import org.mediacenter.dashboard.team.TeamPage.Choice;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Csv;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Accounts;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.roster.Duty;
import org.mediacenter.hub.roster.Roster;
import org.mediacenter.hub.roster.Rosters;
import org.mediacenter.hub.roster.Rosters.Change;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;

/// `/desk/team/roster`: who of a department is on duty when; added to by a form or by lines of a file.
public final class RosterScreen {
    static final String PATH = TeamScreen.PATH + "/roster";

    private final Rosters rosters;
    private final Accounts accounts;
    private final Audit audit;
    private final Pages pages;

    public RosterScreen(Rosters rosters, Accounts accounts, Audit audit, Pages pages) {
        this.rosters = rosters;
        this.accounts = accounts;
        this.audit = audit;
        this.pages = pages;
    }

    public void mount(Routes routes) {
        routes.get(PATH, TeamScreen.ACCESS, visit -> page(visit, 200, List.of(), done(visit), Written.NOTHING));
        routes.post(PATH, TeamScreen.ACCESS, this::add);
        routes.get(PATH + ".csv", TeamScreen.ACCESS, this::csv);
        routes.post(PATH + "/lines", TeamScreen.ACCESS, this::lines);
    }

    static String address(Department department) {
        return PATH + "?department=" + department.code();
    }

    /// What was done a moment ago, by the address one was sent to.
    private Optional<String> done(Visit visit) {
        Frame frame = pages.frame(visit, "roster.title", PATH);
        String handed = visit.query("handed");
        String left = visit.query("left");
        if (handed.matches("\\d{1,6}") && left.matches("\\d{1,6}")) {
            return Optional.of(frame.say("roster.done.handed", handed, left));
        }
        return visit.query("saved").equals("1") ? Optional.of(frame.say("roster.done")) : Optional.empty();
    }

    private Future<Answer> page(
            Visit visit, int status, List<String> problems, Optional<String> done, Written written) {
        Optional<Department> department = TeamScreen.department(pages, visit);
        return department
                .map(one -> rosters.of(one.code())
                        .compose(roster -> accounts.all()
                                .map(all -> pages.answer(
                                        status,
                                        "team/roster.jte",
                                        page(visit, one, roster, all, problems, done, written)))))
                .orElseGet(() -> Future.succeededFuture(Answer.seeOther(TeamScreen.PATH)));
    }

    private RosterPage page(
            Visit visit,
            Department department,
            Roster roster,
            List<Account> all,
            List<String> problems,
            Optional<String> done,
            Written written) {
        Frame frame = pages.frame(visit, "roster.title", address(department));
        LocalDate today = today();
        return new RosterPage(
                frame,
                new Choice(department.code().value(), department.name()),
                roster.version(),
                roster.notices(today).stream()
                        .map(notice -> DutyWords.notice(frame, notice))
                        .toList(),
                lines(
                        frame,
                        department,
                        roster.duties().stream()
                                .filter(duty -> !duty.isOver(today))
                                .toList()),
                lines(
                        frame,
                        department,
                        roster.duties().reversed().stream()
                                .filter(duty -> duty.isOver(today))
                                .toList()),
                people(department.code(), all),
                problems,
                done,
                written);
    }

    private List<RosterPage.Line> lines(Frame frame, Department department, List<Duty> duties) {
        return duties.stream()
                .map(duty -> DutyWords.line(
                        frame, PATH + "/" + duty.id() + "?department=" + department.code(), duty, today()))
                .toList();
    }

    static List<Choice> people(DepartmentCode department, List<Account> all) {
        return new Wishes(department, all)
                .officers().stream()
                        .sorted(Comparator.comparing(Account::name))
                        .map(account -> new Choice(account.username(), account.name()))
                        .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(pages.now(), pages.city().zone());
    }

    private Future<Answer> add(Visit visit) {
        Written written = new Written(
                visit.form("officer"),
                visit.form("function"),
                Words.line(visit.form("decree")),
                visit.form("from"),
                visit.form("to"),
                "");
        return changed(
                visit,
                written,
                (wishes, _) -> wishes.one(
                        written.officer(), written.function(), written.decree(), written.from(), written.to()));
    }

    private Future<Answer> lines(Visit visit) {
        String csv = visit.form("csv");
        return changed(visit, new Written("", "", "", "", "", csv), (wishes, roster) -> wishes.lines(csv, roster));
    }

    private interface Reading {
        Wishes.Read of(Wishes wishes, Roster roster);
    }

    private Future<Answer> changed(Visit visit, Written written, Reading reading) {
        Optional<Department> department = TeamScreen.department(pages, visit);
        if (department.isEmpty() || !visit.form("version").matches("\\d{1,9}")) {
            return Future.succeededFuture(Answer.seeOther(TeamScreen.PATH));
        }
        DepartmentCode code = department.get().code();
        Frame frame = pages.frame(visit, "roster.title", address(department.get()));
        long version = Long.parseLong(visit.form("version"));
        return rosters.of(code)
                .compose(roster -> accounts.all().compose(all -> {
                    Wishes.Read read = reading.of(new Wishes(code, all), roster);
                    if (!read.problems().isEmpty()) {
                        List<String> problems = read.problems().stream()
                                .map(problem -> problem(frame, problem))
                                .toList();
                        return page(visit, 422, problems, Optional.empty(), written);
                    }
                    return rosters.add(code, version, read.wanted())
                            .compose(change -> answer(visit, frame, department.get(), change, written));
                }));
    }

    private static String problem(Frame frame, Wishes.Problem problem) {
        String words = frame.say("roster.problem." + problem.code());
        return problem.line() == 0 ? words : frame.say("roster.problem.line", problem.line(), words);
    }

    private Future<Answer> answer(Visit visit, Frame frame, Department department, Change change, Written written) {
        return switch (change) {
            case Change.Done _ ->
                audit.did(
                                "rostered",
                                visit.account().username(),
                                Optional.of(department.code().value()))
                        .map(_ -> Answer.seeOther(address(department) + "&saved=1"));
            case Change.Overtaken _ ->
                page(visit, 409, List.of(frame.say("roster.overtaken")), Optional.empty(), written);
            case Change.Refused(String code) ->
                page(visit, 409, List.of(frame.say("roster.problem." + code)), Optional.empty(), written);
        };
    }

    private Future<Answer> csv(Visit visit) {
        Optional<Department> department = TeamScreen.department(pages, visit);
        return department
                .map(one -> rosters.of(one.code())
                        .map(roster -> Answer.of(
                                        200,
                                        "text/csv; charset=utf-8; header=present",
                                        Buffer.buffer(Csv.text(rows(roster))))
                                .with("Content-Disposition", "attachment; filename=\"roster-" + one.code() + ".csv\"")))
                .orElseGet(() -> Future.succeededFuture(Answer.seeOther(TeamScreen.PATH)));
    }

    private static List<List<String>> rows(Roster roster) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("officer", "function", "decree", "from", "to"));
        roster.duties()
                .forEach(duty -> rows.add(List.of(
                        duty.officer(),
                        duty.function().code(),
                        duty.decree(),
                        duty.from().toString(),
                        duty.to().map(LocalDate::toString).orElse(""))));
        return rows;
    }
}
