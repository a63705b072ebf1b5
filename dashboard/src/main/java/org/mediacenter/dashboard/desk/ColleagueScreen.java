package org.mediacenter.dashboard.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.deed.Mentioning;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Who can be named in a note of a complaint: colleagues who may see it and work on it, besides the writer.
public final class ColleagueScreen {
    private final Deeds deeds;
    private final Mentioning mentioning;
    private final Pages pages;

    public ColleagueScreen(Deeds deeds, Mentioning mentioning, Pages pages) {
        this.deeds = deeds;
        this.mentioning = mentioning;
        this.pages = pages;
    }

    public void mount(Routes routes) {
        routes.get("/desk/complaints/{number}/colleagues", new Access.With(Right.WRITE_NOTES), this::list);
    }

    private Future<Answer> list(Visit visit) {
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.path("number"));
        if (number.isEmpty()) {
            return Future.succeededFuture(Answer.empty(404));
        }
        return deeds.find(number.get(), visit.account())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Answer.empty(404))
                        : mentioning
                                .colleagues(found.get().complaint(), visit.account())
                                .map(this::answer));
    }

    private Answer answer(List<Account> all) {
        JsonArray colleagues = new JsonArray();
        all.forEach(account -> colleagues.add(new JsonObject()
                .put("username", account.username())
                .put("name", account.name())
                .put(
                        "department",
                        account.department()
                                .map(pages.city()::departmentShortName)
                                .orElse(""))));
        return Answer.json(200, new JsonObject().put("colleagues", colleagues).encode());
    }
}
