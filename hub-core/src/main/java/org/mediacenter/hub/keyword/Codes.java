package org.mediacenter.hub.keyword;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// Codes of six digits, each for one conversation: good once, for a quarter of an hour and five tries, at most
/// three a day for one complaint. Kept on disk as a salted hash.
///
/// Whoever asks about a number nobody has is kept just the same, with a hash nothing has, so that what comes after
/// does not tell either. For a day a code typed there is a code, right or wrong, and nobody's matter.
final class Codes {
    static final int MOST_TRIES = 5;
    static final int MOST_A_DAY = 3;
    static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int CODES = 1_000_000;

    private final Store store;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Codes(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What became of a code that was typed.
    sealed interface Redeemed {
        /// None was asked for in this conversation.
        record Nothing() implements Redeemed {}

        record Wrong() implements Redeemed {}

        record Right(ComplaintNumber number) implements Redeemed {}

        /// The right one, which an earlier message of this conversation has taken.
        record Again(ComplaintNumber number) implements Redeemed {}
    }

    /// Makes a code for the conversation a message came by, in place of the one before.
    ///
    /// @param number absent where there is nobody to send it to
    /// @param told whether the text with the code for this message was written down before
    /// @return the code to be sent; empty where none is: nobody is there, too many were sent today, or the same
    ///     message was told before
    Future<Optional<String>> make(
            InboundEntry entry, InboundMessage message, Optional<ComplaintNumber> number, boolean told) {
        String asked = entry.key().text();
        return pending(message).compose(before -> {
            Optional<JsonObject> again = before.map(Codes::json)
                    .filter(json -> json.getString("asked").equals(asked));
            if (again.isPresent()) {
                return again(again.get(), number, told)
                        ? write(asked, message, number, before)
                        : Future.succeededFuture(Optional.empty());
            }
            return number.map(this::mayBeSent)
                    .orElse(Future.succeededFuture(false))
                    .compose(sent -> write(asked, message, number.filter(_ -> sent), before));
        });
    }

    /// A hub that died before it told the code does not know it any more, and makes another: it was counted.
    private static boolean again(JsonObject json, Optional<ComplaintNumber> number, boolean told) {
        return !told
                && !json.containsKey("taken")
                && number.filter(one -> one.value().equals(json.getString("number")))
                        .isPresent();
    }

    private Future<Optional<String>> write(
            String asked, InboundMessage message, Optional<ComplaintNumber> number, Optional<Document> before) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        Personal.Opened sealed = Personal.of(code, random).opened().orElseThrow();
        JsonObject json = new JsonObject()
                .put("asked", asked)
                .put("salt", sealed.salt())
                .put("hash", number.isPresent() ? hash(sealed.salt(), code) : "")
                .put("tries", 0)
                .put("until", clock.instant().plus(GOOD_FOR).toString());
        number.ifPresent(known -> json.put("number", known.value()));
        Instant forgotten = clock.instant().plus(A_DAY);
        return put(key(message), json, before.map(Document::version).orElse(0L), forgotten)
                .compose(done -> done
                        ? Future.succeededFuture(number.map(_ -> code))
                        : pending(message).compose(now -> write(asked, message, number, now)));
    }

    /// Counts one more code for the complaint, where it is not one too many.
    private Future<Boolean> mayBeSent(ComplaintNumber number) {
        String key = "sent:" + number;
        Instant now = clock.instant();
        return store.document(Shelf.PROOF, key, now).compose(before -> {
            List<String> today = before.map(Codes::json).map(json -> json.getJsonArray("at")).stream()
                    .flatMap(JsonArray::stream)
                    .map(String::valueOf)
                    .filter(at -> Instant.parse(at).plus(A_DAY).isAfter(now))
                    .toList();
            if (today.size() >= MOST_A_DAY) {
                return Future.succeededFuture(false);
            }
            JsonArray more = new JsonArray(today).copy().add(now.toString());
            return put(
                            key,
                            new JsonObject().put("at", more),
                            before.map(Document::version).orElse(0L),
                            now.plus(A_DAY))
                    .compose(done -> done ? Future.succeededFuture(true) : mayBeSent(number));
        });
    }

    /// Takes a code typed in the conversation that asked for it. Each is good once, also where it is typed twice at
    /// the same time: the one whose write came first has it.
    Future<Redeemed> redeem(String code, InboundEntry entry, InboundMessage message) {
        return pending(message)
                .compose(found -> found.map(document -> redeem(code, entry, message, document))
                        .orElseGet(() -> Future.succeededFuture(new Redeemed.Nothing())));
    }

    private Future<Redeemed> redeem(String code, InboundEntry entry, InboundMessage message, Document document) {
        JsonObject json = json(document);
        String taker = entry.key().text();
        boolean right = MessageDigest.isEqual(bytes(hash(json.getString("salt"), code)), bytes(json.getString("hash")));
        if (json.containsKey("taken")) {
            return Future.succeededFuture(right ? taken(json, taker) : new Redeemed.Wrong());
        }
        boolean over = !Instant.parse(json.getString("until")).isAfter(clock.instant());
        if (over || json.getInteger("tries") >= MOST_TRIES) {
            return Future.succeededFuture(new Redeemed.Wrong());
        }
        JsonObject after =
                right ? json.copy().put("taken", taker) : json.copy().put("tries", json.getInteger("tries") + 1);
        return put(document.key(), after, document.version(), document.expires().orElseThrow())
                .compose(done -> done
                        ? Future.succeededFuture(right ? right(json) : new Redeemed.Wrong())
                        : redeem(code, entry, message));
    }

    private static Redeemed taken(JsonObject json, String taker) {
        return json.getString("taken").equals(taker) ? right(json) : new Redeemed.Again(number(json));
    }

    private static Redeemed right(JsonObject json) {
        return new Redeemed.Right(number(json));
    }

    private static ComplaintNumber number(JsonObject json) {
        return new ComplaintNumber(json.getString("number"));
    }

    private Future<Optional<Document>> pending(InboundMessage message) {
        return store.document(Shelf.PROOF, key(message), clock.instant());
    }

    private static String key(InboundMessage message) {
        return "code:"
                + OptOuts.key(
                        message.channel(),
                        message.conversation() + '\n' + message.author().id());
    }

    private Future<Boolean> put(String key, JsonObject json, long version, Instant expires) {
        return store.put(new Document(Shelf.PROOF, key, bytes(json.encode()), version, Optional.of(expires)))
                .map(Putting.Done.class::isInstance);
    }

    private static JsonObject json(Document document) {
        return new JsonObject(new String(document.content(), StandardCharsets.UTF_8));
    }

    private static String hash(String salt, String code) {
        return Personal.sealed(new Personal.Opened(salt, code)).hash();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
