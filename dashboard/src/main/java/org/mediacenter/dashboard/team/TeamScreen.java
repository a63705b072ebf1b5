package org.mediacenter.dashboard.team;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.team.TeamPage.Choice;
import org.mediacenter.dashboard.team.TeamPage.Line;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.dashboard.worklist.Narrower;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Accounts;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.roster.Roster;
import org.mediacenter.hub.roster.Rosters;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;

/// `/desk/team`: how much each of a department's people has, for who leads it; the Media Center's coordinator looks at
/// every department.
public final class TeamScreen {
    static final String PATH = "/desk/team";
    static final Access ACCESS = new Access.With(Right.LEAD_DEPARTMENT);

    private final Vertx vertx;
    private final Worklist worklist;
    private final Sight sight;
    private final Accounts accounts;
    private final Rosters rosters;
    private final Pages pages;

    public TeamScreen(Vertx vertx, Worklist worklist, Sight sight, Accounts accounts, Rosters rosters, Pages pages) {
        this.rosters = rosters;
        this.vertx = vertx;
        this.worklist = worklist;
        this.sight = sight;
        this.accounts = accounts;
        this.pages = pages;
    }

    public void mount(Routes routes) {
        routes.get(PATH, ACCESS, this::show);
    }

    /// The own department, or the one that was chosen by who has none; empty for all of them.
    static Optional<Department> department(Pages pages, Visit visit) {
        String chosen =
                visit.account().department().map(DepartmentCode::value).orElseGet(() -> visit.query("department"));
        return pages.city().allDepartments().stream()
                .filter(department -> department.code().value().equals(chosen))
                .findFirst();
    }

    private Future<Answer> show(Visit visit) {
        Optional<Department> department = department(pages, visit);
        String address =
                PATH + department.map(one -> "?department=" + one.code()).orElse("");
        Frame frame = pages.frame(visit, "team.title", address);
        Future<List<Line>> lines = department
                .map(one -> people(frame, visit.account(), one))
                .orElseGet(() -> departments(visit.account()));
        return lines.map(all -> pages.answer(
                200,
                "team/team.jte",
                new TeamPage(
                        frame,
                        department.map(TeamScreen::choice),
                        visit.account().department().isPresent() ? List.of() : choices(),
                        all)));
    }

    private List<Choice> choices() {
        return pages.city().allDepartments().stream()
                .sorted(Comparator.comparing(Department::name))
                .map(TeamScreen::choice)
                .toList();
    }

    private static Choice choice(Department department) {
        return new Choice(department.code().value(), department.name());
    }

    private Future<List<Line>> departments(Account reader) {
        return loads(
                        reader,
                        summary -> Stream.concat(summary.lead().stream(), summary.supporting().stream())
                                .map(DepartmentCode::value)
                                .distinct()
                                .toList())
                .map(loads -> choices().stream()
                        .filter(one -> loads.containsKey(one.code()))
                        .map(one -> new Line(
                                one.name(),
                                PATH + "?department=" + one.code(),
                                "",
                                TeamPage.figures(loads.getOrDefault(one.code(), Load.NOTHING), one.code(), "")))
                        .toList());
    }

    private Future<List<Line>> people(Frame frame, Account reader, Department department) {
        DepartmentCode code = department.code();
        return loads(
                        reader,
                        summary -> summary.lead().filter(code::equals).isPresent()
                                        || summary.supporting().contains(code)
                                ? List.of(summary.assignee().orElse(Narrower.NOBODY))
                                : List.of())
                .compose(loads -> rosters.of(code)
                        .compose(roster -> accounts.all().map(all -> lines(frame, roster, all, loads))));
    }

    /// What nobody took comes first; then everybody of the department, and whoever else has something of it.
    private List<Line> lines(Frame frame, Roster roster, List<Account> all, Map<String, Load> loads) {
        DepartmentCode code = roster.department();
        LocalDate today = LocalDate.ofInstant(pages.now(), pages.city().zone());
        List<String> names = new ArrayList<>();
        names.add(Narrower.NOBODY);
        Stream<String> own = all.stream()
                .filter(account -> account.department().filter(code::equals).isPresent() && account.may(Right.ACCEPT))
                .map(Account::username);
        Stream.concat(own, loads.keySet().stream())
                .filter(name -> !name.equals(Narrower.NOBODY))
                .distinct()
                .sorted(Comparator.comparing(frame::person))
                .forEach(names::add);
        return names.stream()
                .map(name -> new Line(
                        name.equals(Narrower.NOBODY) ? "" : frame.person(name),
                        "",
                        roster.function(name, today)
                                .map(function -> frame.say("roster.function." + function.code()))
                                .orElse(""),
                        TeamPage.figures(loads.getOrDefault(name, Load.NOTHING), code.value(), name)))
                .toList();
    }

    /// Over all rows in memory, and not on the thread that hears everybody.
    private Future<Map<String, Load>> loads(Account reader, Function<Summary, Iterable<String>> whose) {
        Sight.Reach reach = sight.reach(reader);
        Instant now = pages.now();
        Iterable<Row> seen = () -> worklist.rows().stream()
                .filter(row -> reach.sees(row.summary()))
                .iterator();
        return vertx.executeBlocking(() -> Load.of(seen, whose, now), false).map(Objects::requireNonNull);
    }
}
