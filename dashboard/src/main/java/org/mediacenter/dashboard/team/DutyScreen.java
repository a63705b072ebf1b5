package org.mediacenter.dashboard.team;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.team.TeamPage.Choice;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Accounts;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.roster.Duty;
import org.mediacenter.hub.roster.Roster;
import org.mediacenter.hub.roster.Rosters;
import org.mediacenter.hub.roster.Rosters.Change;
import org.mediacenter.hub.roster.Rosters.Wanted;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;

/// `/desk/team/roster/{duty}`: somebody's duty ends, goes to somebody else, and with it what they have open.
public final class DutyScreen {
    private static final String PATH = RosterScreen.PATH + "/{duty}";

    private final Rosters rosters;
    private final Handing handing;
    private final Accounts accounts;
    private final Audit audit;
    private final Pages pages;

    public DutyScreen(Rosters rosters, Handing handing, Accounts accounts, Audit audit, Pages pages) {
        this.rosters = rosters;
        this.handing = handing;
        this.accounts = accounts;
        this.audit = audit;
        this.pages = pages;
    }

    /// The page.
    ///
    /// @param cases how many complaints the officer has open
    /// @param people who can take the duty or the cases, those on duty first
    /// @param written what was sent, where it was not kept
    public record DutyPage(
            Frame frame,
            Choice department,
            String id,
            long version,
            RosterPage.Line duty,
            boolean over,
            int cases,
            List<Choice> people,
            Optional<String> problem,
            Written written) {}

    /// What was sent.
    ///
    /// @param last the last day
    /// @param next who has the duty from then on; empty for nobody
    /// @param taker who gets the cases; empty for nobody
    public record Written(String last, String next, String decree, String taker, String reason) {}

    public void mount(Routes routes) {
        routes.get(PATH, TeamScreen.ACCESS, visit -> page(visit, 200, Optional.empty()));
        routes.post(PATH, TeamScreen.ACCESS, this::end);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(pages.now(), pages.city().zone());
    }

    private Future<Answer> page(Visit visit, int status, Optional<String> problem) {
        Optional<Department> department = TeamScreen.department(pages, visit);
        return department
                .map(one -> rosters.of(one.code())
                        .compose(roster -> roster.duty(visit.path("duty"))
                                .map(duty -> page(visit, status, problem, one, roster, duty))
                                .orElseGet(() -> Future.succeededFuture(gone(visit)))))
                .orElseGet(() -> Future.succeededFuture(gone(visit)));
    }

    private Answer gone(Visit visit) {
        return pages.answer(404, "team/no-duty.jte", pages.frame(visit, "error.title", TeamScreen.PATH));
    }

    private Future<Answer> page(
            Visit visit, int status, Optional<String> problem, Department department, Roster roster, Duty duty) {
        String address = RosterScreen.PATH + "/" + duty.id() + "?department=" + department.code();
        Frame frame = pages.frame(visit, "roster.duty.title", address);
        return handing.of(duty.officer(), department.code(), visit.account())
                .compose(cases -> accounts.all()
                        .map(all -> pages.answer(
                                status,
                                "team/duty.jte",
                                new DutyPage(
                                        frame,
                                        new Choice(department.code().value(), department.name()),
                                        duty.id(),
                                        roster.version(),
                                        DutyWords.line(frame, address, duty, today()),
                                        duty.isOver(today()),
                                        cases.size(),
                                        people(roster, RosterScreen.people(department.code(), all), duty),
                                        problem,
                                        written(visit, duty)))));
    }

    /// Those on duty come first, without whose duty it is.
    private List<Choice> people(Roster roster, List<Choice> all, Duty duty) {
        List<String> on = roster.on(today()).stream().map(Duty::officer).toList();
        return all.stream()
                .filter(person -> !person.code().equals(duty.officer()))
                .sorted((one, other) -> Boolean.compare(on.contains(other.code()), on.contains(one.code())))
                .toList();
    }

    private Written written(Visit visit, Duty duty) {
        String last = visit.form("last");
        String decree = visit.form("decree");
        return new Written(
                last.isEmpty() ? today().toString() : last,
                visit.form("next"),
                decree.isEmpty() ? duty.decree() : decree,
                visit.form("taker"),
                Words.clean(visit.form("reason")).strip());
    }

    private Future<Answer> end(Visit visit) {
        Optional<Department> department = TeamScreen.department(pages, visit);
        if (department.isEmpty() || !visit.form("version").matches("\\d{1,9}")) {
            return Future.succeededFuture(gone(visit));
        }
        return rosters.of(department.get().code())
                .compose(roster -> roster.duty(visit.path("duty"))
                        .map(duty -> end(visit, department.get(), duty))
                        .orElseGet(() -> Future.succeededFuture(gone(visit))));
    }

    private Future<Answer> end(Visit visit, Department department, Duty duty) {
        Written written = written(visit, duty);
        Frame frame = pages.frame(visit, "roster.duty.title", RosterScreen.address(department));
        Optional<LocalDate> last = DutyWords.day(written.last());
        if (last.isEmpty()) {
            return page(visit, 422, Optional.of(frame.say("roster.problem.days")));
        }
        if (!written.taker().isEmpty() && written.reason().isEmpty()) {
            return page(visit, 422, Optional.of(frame.say("form.problem.reason")));
        }
        return accounts.all().compose(all -> {
            List<Choice> people = RosterScreen.people(department.code(), all);
            if (isNobody(people, written.next()) || isNobody(people, written.taker())) {
                return page(visit, 422, Optional.of(frame.say("roster.problem.officer")));
            }
            Optional<Wanted> next = Optional.of(written.next())
                    .filter(officer -> !officer.isEmpty())
                    .map(officer -> new Wanted(
                            officer,
                            duty.function(),
                            Words.line(written.decree()),
                            last.get().plusDays(1),
                            duty.to().filter(end -> end.isAfter(last.get()))));
            return rosters.end(department.code(), Long.parseLong(visit.form("version")), duty.id(), last.get(), next)
                    .compose(change -> answer(visit, frame, department, duty, change, written));
        });
    }

    private static boolean isNobody(List<Choice> people, String officer) {
        return !officer.isEmpty()
                && people.stream().noneMatch(person -> person.code().equals(officer));
    }

    private Future<Answer> answer(
            Visit visit, Frame frame, Department department, Duty duty, Change change, Written written) {
        return switch (change) {
            case Change.Done _ ->
                audit.did("ended-duty", visit.account().username(), Optional.of(duty.officer()))
                        .compose(_ -> handed(visit, department.code(), duty, written))
                        .map(handed -> Answer.seeOther(RosterScreen.address(department)
                                + (written.taker().isEmpty()
                                        ? "&saved=1"
                                        : "&handed=" + handed.done() + "&left=" + handed.left())));
            case Change.Overtaken _ -> page(visit, 409, Optional.of(frame.say("roster.overtaken")));
            case Change.Refused(String code) -> page(visit, 409, Optional.of(frame.say("roster.problem." + code)));
        };
    }

    private Future<Handing.Handed> handed(Visit visit, DepartmentCode department, Duty duty, Written written) {
        return written.taker().isEmpty()
                ? Future.succeededFuture(Handing.Handed.NOTHING)
                : handing.of(duty.officer(), department, visit.account())
                        .compose(rows -> handing.hand(rows, written.taker(), written.reason(), visit.account()));
    }
}
