package org.mediacenter.dashboard.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mediacenter.dashboard.live.Presence.Person;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.Store.Subscription;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;

/// Tells colleagues who have the same complaint open of each other, at once, by the live stream's event `present`.
///
/// Each open page says every ten seconds that it is there and whether somebody writes. Only who has the complaint open
/// and may see it now is told; who may only read it (an auditor) is told, but never named. Of this node alone.
public final class PresentPeople {
    private static final long LOOKS_EVERY_MILLIS = 5_000;
    private static final String PAGE = "[a-z0-9]{1,24}";

    private final Presence presence = new Presence();
    private final LiveFeed feed;
    private final Worklist worklist;
    private final Store store;
    private final Sight sight;
    private final UnaryOperator<String> names;
    private final InstantSource clock;

    /// @param names what people are called, by user name
    public PresentPeople(
            LiveFeed feed,
            Worklist worklist,
            Store store,
            Sight sight,
            UnaryOperator<String> names,
            InstantSource clock) {
        this.feed = feed;
        this.worklist = worklist;
        this.store = store;
        this.sight = sight;
        this.names = names;
        this.clock = clock;
    }

    public void mount(Routes routes) {
        routes.post("/desk/complaints/{number}/presence", new Access.With(Right.SEE_COMPLAINTS), this::here);
    }

    /// Begins to forget pages that are not heard of; closing the answer ends it.
    public Subscription start(Vertx vertx) {
        long timer = vertx.setPeriodic(
                LOOKS_EVERY_MILLIS,
                _ -> presence.forget(clock.instant())
                        .forEach(number ->
                                summary(number).onSuccess(found -> found.ifPresent(summary -> tell(number, summary)))));
        return () -> vertx.cancelTimer(timer);
    }

    private Future<Answer> here(Visit visit) {
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.path("number"));
        if (number.isEmpty() || !visit.form("page").matches(PAGE)) {
            return Future.succeededFuture(Answer.empty(404));
        }
        return summary(number.get()).map(found -> here(visit, number.get(), found));
    }

    private Answer here(Visit visit, ComplaintNumber number, Optional<Summary> found) {
        Account account = visit.account();
        String page = visit.signedIn().key() + '/' + visit.form("page");
        Optional<Summary> seen = found.filter(summary -> sight.sees(account, summary));
        boolean leaves = seen.isEmpty() || visit.form("state").equals("gone");
        boolean news = leaves
                ? presence.left(number, page)
                : presence.here(number, page, person(account, visit.form("state")), clock.instant());
        if (news) {
            found.ifPresent(summary -> tell(number, summary));
        }
        return seen.isEmpty()
                ? Answer.empty(404)
                : Answer.json(200, others(number, account.username()).encode());
    }

    private static Person person(Account account, String state) {
        boolean named = account.may(Right.REPLY) || account.may(Right.WRITE_NOTES);
        return new Person(account.username(), named, state.equals("writing"));
    }

    private void tell(ComplaintNumber number, Summary summary) {
        feed.tell(presence.readers(number), LiveEvent.PRESENT, summary, reader -> others(number, reader));
    }

    private JsonObject others(ComplaintNumber number, String reader) {
        List<JsonObject> others = presence.people(number).stream()
                .filter(person -> !person.username().equals(reader))
                .map(person -> new JsonObject()
                        .put("name", names.apply(person.username()))
                        .put("writing", person.writing()))
                .toList();
        return new JsonObject().put("number", number.value()).put("people", new JsonArray(others));
    }

    private Future<Optional<Summary>> summary(ComplaintNumber number) {
        Optional<Summary> open = worklist.row(number).map(Row::summary);
        return open.isPresent()
                ? Future.succeededFuture(open)
                : store.summary(number).map(found -> found.map(stored -> Summary.fromJson(stored.summary())));
    }
}
