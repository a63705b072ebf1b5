package org.mediacenter.dashboard.worklist;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.search.Condition;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;

/// The worklist: open complaints somebody may see, the nearest deadline first.
public final class WorklistScreen {
    private static final int SIZE = 50;
    private static final int MOST_INCIDENTS = 5;

    private final Worklist worklist;
    private final Sight sight;
    private final Alikes alikes;
    private final Audit audit;
    private final Pages pages;
    private final Choices choices;
    private final Shells shells;

    public WorklistScreen(
            Worklist worklist, Sight sight, Alikes alikes, Audit audit, Pages pages, Choices choices, Shells shells) {
        this.shells = shells;
        this.alikes = alikes;
        this.audit = audit;
        this.worklist = worklist;
        this.sight = sight;
        this.pages = pages;
        this.choices = choices;
    }

    public void mount(Routes routes) {
        routes.get("/desk", new Access.AnyAccount(), this::front);
        routes.get("/desk/", new Access.Open(), _ -> Future.succeededFuture(Answer.seeOther("/desk")));
    }

    /// Who works elsewhere is sent there.
    private Future<Answer> front(Visit visit) {
        Account account = visit.account();
        if (account.may(Right.SEE_COMPLAINTS)) {
            return list(visit, account);
        }
        return Future.succeededFuture(
                Answer.seeOther(account.may(Right.MANAGE_ACCOUNTS) ? "/admin/accounts" : "/leadership"));
    }

    private Future<Answer> list(Visit visit, Account account) {
        Filters filters = Filters.of(visit.query());
        int asked = Math.max(1, number(visit.query("page")));
        Worklist.Page found = wanted(account, filters, asked, SIZE);
        int count = Math.max(1, (found.total() + SIZE - 1) / SIZE);
        int page = Math.min(asked, count);
        Worklist.Page there = page == asked ? found : wanted(account, filters, page, SIZE);
        Frame frame = pages.frame(visit, "desk.title", address(filters));
        Shell shell = shells.shell(visit, frame, "");
        List<DeskRow> shown =
                there.rows().stream().map(row -> DeskRow.of(frame, row)).toList();
        return audit.listed(account, "list", filters.query(), shown.size())
                .compose(_ -> choices.filters(frame, account))
                .map(known ->
                        new WorklistPage(shell, known, shown, there.total(), page, count, incidents(frame, account)))
                .map(view -> pages.answer(200, "desk/worklist.jte", view));
    }

    private List<IncidentLine> incidents(Frame frame, Account account) {
        return alikes.incidents(account).stream()
                .limit(MOST_INCIDENTS)
                .map(incident -> IncidentLine.of(
                        frame,
                        incident,
                        worklist.row(new ComplaintNumber(incident.id()))
                                .map(Row::excerpt)
                                .orElse("")))
                .toList();
    }

    /// A page of the rows an account sees with these filters, in order.
    ///
    /// @param page 1 for the first
    public Worklist.Page wanted(Account account, Filters filters, int page, int size) {
        return wanted(account, filters, Row.BY_DEADLINE, page, size);
    }

    /// A page of them in another order.
    public Worklist.Page wanted(Account account, Filters filters, Comparator<Row> order, int page, int size) {
        return worklist.page(accepted(account, filters), order, (page - 1) * size, size);
    }

    /// Some of them in the usual order, from a position on.
    Worklist.Page stretch(Account account, Filters filters, int from, int size) {
        return worklist.page(accepted(account, filters), Row.BY_DEADLINE, from, size);
    }

    /// All rows an account sees with these filters, in no order.
    public Stream<Row> all(Account account, Filters filters) {
        return worklist.rows().stream().filter(accepted(account, filters));
    }

    private Predicate<Row> accepted(Account account, Filters filters) {
        List<Condition> conditions = filters.conditions(account, shells.reckoning());
        Sight.Reach reach = sight.reach(account);
        return row -> reach.sees(row.summary()) && filters.accepts(row, conditions);
    }

    /// One row as the list shows it, for the live stream.
    public JsonObject row(Row row, Language language) {
        return DeskRow.of(pages.frame(language, "desk.title", "/desk"), row).json();
    }

    /// What filters mean now.
    public Reckoning reckoning() {
        return shells.reckoning();
    }

    private static String address(Filters filters) {
        return filters.query().isEmpty() ? "/desk" : "/desk?" + filters.query();
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }
}
