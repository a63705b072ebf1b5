package org.mediacenter.hub.surge;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// Which crowds are being put under an incident, one incident for each crowd at a time, whoever asks on whatever
/// node. Kept for a day on the shelf `SURGE`, so that a form sent twice is known. Thread-safe.
public final class Gatherings {
    private static final String PAGE = "crowd/";
    private static final Duration KEPT_FOR = Duration.ofDays(1);
    private static final Duration GOES_ON_WITHIN = Duration.ofHours(1);
    private static final int TRIES = 5;
    private static final int MOST = 1_000;

    private final Store store;
    private final InstantSource clock;
    private final String node;
    private final String hand;

    /// Keeps them for one run of the hub.
    ///
    /// @param node name of this node, the same after a restart
    public Gatherings(Store store, InstantSource clock, String node) {
        this.store = store;
        this.clock = clock;
        this.node = node;
        this.hand = node + '/' + UUID.randomUUID();
    }

    /// Sets free what this node had in hand when it last stopped or died: it cannot go on with it any more.
    public Future<Void> start() {
        return open().compose(open -> {
            Future<Void> done = Future.succeededFuture();
            for (Gathering one : open) {
                done = isOfAnEarlierRun(one) ? done.compose(_ -> change(one, Gathering::free)) : done;
            }
            return done;
        });
    }

    private boolean isOfAnEarlierRun(Gathering one) {
        int end = one.hand().lastIndexOf('/');
        return end >= 0
                && one.hand().substring(0, end).equals(node)
                && !one.hand().equals(hand);
    }

    /// What became of the wish to gather a crowd.
    public sealed interface Begun {
        Gathering gathering();

        /// It is the asker's to go on with; under the incident it was begun with, where it got stuck before.
        record Mine(Gathering gathering) implements Begun {}

        /// Somebody goes on with it, or the same form did it before.
        record Known(Gathering gathering) implements Begun {}
    }

    /// Begins to gather a crowd, unless somebody does.
    ///
    /// What got stuck lately goes on under its incident, unless the asker chose one.
    ///
    /// @param wanted as it is to begin
    /// @param chosen whether the asker chose its incident
    public Future<Begun> begin(Gathering wanted, boolean chosen) {
        return begin(wanted, chosen, TRIES);
    }

    private Future<Begun> begin(Gathering wanted, boolean chosen, int triesLeft) {
        return document(wanted.crowd()).compose(found -> {
            Optional<Gathering> before = found.map(Gatherings::decoded);
            if (before.filter(one -> isKnown(one, wanted.form())).isPresent()) {
                return Future.succeededFuture(new Begun.Known(before.get()));
            }
            String incident = before.filter(one -> !chosen && isUnfinished(one))
                    .map(Gathering::incident)
                    .orElse(wanted.incident());
            Gathering mine = wanted.begun(incident, hand, clock.instant());
            return store.put(document(mine, found.map(Document::version).orElse(0L)))
                    .compose(put -> switch (put) {
                        case Putting.Done _ -> Future.succeededFuture(new Begun.Mine(mine));
                        case Putting.Conflict _ when triesLeft > 1 -> begin(wanted, chosen, triesLeft - 1);
                        case Putting.Conflict _ -> Future.failedFuture("the crowd changes all the time");
                    });
        });
    }

    private boolean isKnown(Gathering before, String form) {
        return before.isUnderWay(clock.instant())
                || (before.over() && before.form().equals(form));
    }

    /// Tomorrow's crowd of the same place is another one.
    private boolean isUnfinished(Gathering before) {
        return !before.over() && before.at().plus(GOES_ON_WITHIN).isAfter(clock.instant());
    }

    /// Notes that somebody still goes on with it; nothing where somebody else has it by now.
    public Future<Void> alive(Gathering gathering) {
        return change(gathering, one -> one.alive(clock.instant()));
    }

    /// Notes that all of it was looked at; nothing where somebody else has it by now.
    public Future<Void> over(Gathering gathering) {
        return change(gathering, one -> one.done(clock.instant()));
    }

    /// Lets it go unfinished, so that anybody may go on with it; nothing where somebody else has it by now.
    public Future<Void> free(Gathering gathering) {
        return change(gathering, Gathering::free);
    }

    private Future<Void> change(Gathering gathering, UnaryOperator<Gathering> change) {
        return document(gathering.crowd())
                .compose(found -> found.filter(page -> isSame(decoded(page), gathering))
                        .map(page -> store.put(document(change.apply(decoded(page)), page.version()))
                                .<Void>mapEmpty())
                        .orElseGet(Future::succeededFuture));
    }

    private static boolean isSame(Gathering now, Gathering before) {
        return now.form().equals(before.form()) && now.hand().equals(before.hand()) && !now.over();
    }

    /// What was done by this form before.
    public Future<Optional<Gathering>> by(String crowd, String form) {
        return document(crowd)
                .map(found ->
                        found.map(Gatherings::decoded).filter(one -> one.form().equals(form)));
    }

    /// Those that are not over.
    public Future<List<Gathering>> open() {
        return store.documents(Shelf.SURGE, PAGE, MOST, clock.instant())
                .map(found -> found.stream()
                        .filter(page -> page.key().startsWith(PAGE))
                        .map(Gatherings::decoded)
                        .filter(gathering -> !gathering.over())
                        .toList());
    }

    private Future<Optional<Document>> document(String crowd) {
        return store.document(Shelf.SURGE, key(crowd), clock.instant());
    }

    private static String key(String crowd) {
        return PAGE + HexFormat.of().formatHex(crowd.getBytes(StandardCharsets.UTF_8));
    }

    private Document document(Gathering gathering, long version) {
        JsonObject json = new JsonObject()
                .put("crowd", gathering.crowd())
                .put("form", gathering.form())
                .put("incident", gathering.incident())
                .put("by", gathering.by())
                .put("hand", gathering.hand())
                .put(
                        "numbers",
                        new JsonArray(gathering.numbers().stream()
                                .map(ComplaintNumber::value)
                                .toList()))
                .put("at", gathering.at().toString())
                .put("over", gathering.over());
        return new Document(
                Shelf.SURGE,
                key(gathering.crowd()),
                json.toBuffer().getBytes(),
                version,
                Optional.of(clock.instant().plus(KEPT_FOR)));
    }

    private static Gathering decoded(Document document) {
        JsonObject json = new JsonObject(Buffer.buffer(document.content()));
        return new Gathering(
                json.getString("crowd"),
                json.getString("form"),
                json.getString("incident"),
                json.getString("by"),
                json.getString("hand", ""),
                json.getJsonArray("numbers", new JsonArray()).stream()
                        .map(number -> new ComplaintNumber((String) number))
                        .toList(),
                Instant.parse(json.getString("at")),
                json.getBoolean("over"));
    }
}
