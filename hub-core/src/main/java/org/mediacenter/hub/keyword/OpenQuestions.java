package org.mediacenter.hub.keyword;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// The question how the city did that waits for a digit: in each conversation the latest one. Kept in the store,
/// so that every node takes the digit.
final class OpenQuestions {
    private final Store store;
    private final InstantSource clock;

    OpenQuestions(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A question that waits for a digit.
    record Asked(ComplaintNumber number, Instant at) {}

    Future<Optional<Asked>> in(String channel, String conversation) {
        return document(OptOuts.key(channel, conversation)).map(found -> found.map(OpenQuestions::asked));
    }

    /// A question is about to be sent; it takes the place of the one before. It waits as long as it may still go
    /// out: people are quick.
    Future<Void> begins(Addressee to) {
        return before(to)
                .compose(before -> isAbout(before, to)
                        ? Future.succeededFuture()
                        : put(to, before, clock.instant().plus(Courtesies.WORTH_SENDING))
                                .compose(done -> done ? Future.succeededFuture() : begins(to)));
    }

    /// It went out, and waits until then, unless a later one waits in its place.
    Future<Void> waits(Addressee to, Instant until) {
        return before(to)
                .compose(before -> before.isPresent() && !isAbout(before, to)
                        ? Future.succeededFuture()
                        : put(to, before, until).compose(done -> done ? Future.succeededFuture() : waits(to, until)));
    }

    /// It did not go out.
    Future<Void> ends(Addressee to) {
        return before(to)
                .compose(before -> isAbout(before, to)
                        ? put(to, before, clock.instant()).compose(done -> done ? Future.succeededFuture() : ends(to))
                        : Future.succeededFuture());
    }

    private Future<Optional<Document>> before(Addressee to) {
        return document(OptOuts.key(to.channel(), to.conversation()));
    }

    private Future<Optional<Document>> document(String key) {
        return store.document(Shelf.RATING, key, clock.instant());
    }

    private static boolean isAbout(Optional<Document> document, Addressee to) {
        return document.map(OpenQuestions::asked)
                .filter(asked -> asked.number().equals(to.number()))
                .isPresent();
    }

    private Future<Boolean> put(Addressee to, Optional<Document> before, Instant until) {
        Instant at = before.map(OpenQuestions::asked)
                .filter(asked -> asked.number().equals(to.number()))
                .map(Asked::at)
                .orElseGet(clock::instant);
        JsonObject json = new JsonObject().put("number", to.number().value()).put("at", at.toString());
        return store.put(new Document(
                        Shelf.RATING,
                        OptOuts.key(to.channel(), to.conversation()),
                        json.encode().getBytes(StandardCharsets.UTF_8),
                        before.map(Document::version).orElse(0L),
                        Optional.of(until)))
                .map(Putting.Done.class::isInstance);
    }

    private static Asked asked(Document document) {
        JsonObject json = new JsonObject(new String(document.content(), StandardCharsets.UTF_8));
        return new Asked(new ComplaintNumber(json.getString("number")), Instant.parse(json.getString("at")));
    }
}
