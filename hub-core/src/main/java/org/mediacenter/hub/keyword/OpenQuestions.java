package org.mediacenter.hub.keyword;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mediacenter.hub.channel.InboundMessage;
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

    /// Those of these conversations a question waits in.
    Future<Set<String>> among(String channel, Set<String> conversations) {
        Map<String, String> byKey = conversations.stream()
                .collect(Collectors.toMap(conversation -> OptOuts.key(channel, conversation), Function.identity()));
        return store.documents(Shelf.RATING, byKey.keySet(), clock.instant())
                .map(found -> found.stream()
                        .flatMap(document -> Optional.ofNullable(byKey.get(document.key())).stream())
                        .collect(Collectors.toSet()));
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

    /// Whether the question is asked once more, by this message: once only, and again for the same one.
    Future<Boolean> isAskedAgain(InboundMessage message, String by) {
        return document(OptOuts.key(message.channel(), message.conversation())).compose(found -> {
            Optional<JsonObject> json = found.map(OpenQuestions::json);
            if (json.isEmpty() || json.get().containsKey("again")) {
                return Future.succeededFuture(
                        json.filter(one -> one.getString("again").equals(by)).isPresent());
            }
            byte[] content = json.get().put("again", by).encode().getBytes(StandardCharsets.UTF_8);
            Document asked = found.get();
            return store.put(new Document(Shelf.RATING, asked.key(), content, asked.version(), asked.expires()))
                    .compose(put ->
                            put instanceof Putting.Done ? Future.succeededFuture(true) : isAskedAgain(message, by));
        });
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

    /// Keeps what is known of the same question: people answer before the channel has said that it went out.
    private Future<Boolean> put(Addressee to, Optional<Document> before, Instant until) {
        JsonObject json = before.filter(_ -> isAbout(before, to))
                .map(OpenQuestions::json)
                .orElseGet(() -> new JsonObject()
                        .put("number", to.number().value())
                        .put("at", clock.instant().toString()));
        return store.put(new Document(
                        Shelf.RATING,
                        OptOuts.key(to.channel(), to.conversation()),
                        json.encode().getBytes(StandardCharsets.UTF_8),
                        before.map(Document::version).orElse(0L),
                        Optional.of(until)))
                .map(Putting.Done.class::isInstance);
    }

    private static Asked asked(Document document) {
        JsonObject json = json(document);
        return new Asked(new ComplaintNumber(json.getString("number")), Instant.parse(json.getString("at")));
    }

    private static JsonObject json(Document document) {
        return new JsonObject(new String(document.content(), StandardCharsets.UTF_8));
    }
}
