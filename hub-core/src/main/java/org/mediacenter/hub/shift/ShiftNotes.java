package org.mediacenter.hub.shift;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// The notes shifts leave each other, kept for ninety days on the shelf `SHIFT_NOTE`. Thread-safe.
public final class ShiftNotes {
    private static final Duration KEPT_FOR = Duration.ofDays(90);
    /// Keys count down, so that the newest stands first.
    private static final long LAST_MILLIS = 999_999_999_999_999L;

    private static final int TRIES = 5;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a newer node's
            .build();

    private final Store store;
    private final InstantSource clock;

    public ShiftNotes(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Leaves one.
    public Future<ShiftNote> leave(String by, String words, Map<String, Integer> figures) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return leave(now, by, words, figures, TRIES);
    }

    /// Two in one millisecond stand behind one another.
    private Future<ShiftNote> leave(Instant at, String by, String words, Map<String, Integer> figures, int triesLeft) {
        ShiftNote note = new ShiftNote(
                "%015d".formatted(LAST_MILLIS - at.toEpochMilli()), by, at, words, figures, Optional.empty());
        return store.put(encoded(note, 0)).compose(put -> switch (put) {
            case Putting.Done _ -> Future.succeededFuture(note);
            case Putting.Conflict _ when triesLeft > 1 -> leave(at.plusMillis(1), by, words, figures, triesLeft - 1);
            case Putting.Conflict _ -> Future.failedFuture("no place for another note");
        });
    }

    /// The last ones, the newest first.
    public Future<List<ShiftNote>> latest(int most) {
        return store.documents(Shelf.SHIFT_NOTE, "", most, clock.instant())
                .map(found -> found.stream().map(ShiftNotes::decoded).toList());
    }

    /// Somebody has read it and goes on; the first who does is the one.
    ///
    /// @return as it is then; empty where there is none of that id
    public Future<Optional<ShiftNote>> take(String id, String by) {
        return take(id, by, TRIES);
    }

    private Future<Optional<ShiftNote>> take(String id, String by, int triesLeft) {
        return store.document(Shelf.SHIFT_NOTE, id, clock.instant()).compose(found -> {
            Optional<ShiftNote> seen = found.map(ShiftNotes::decoded);
            if (seen.isEmpty() || seen.get().taken().isPresent()) {
                return Future.succeededFuture(seen);
            }
            ShiftNote after = seen.get().takenBy(by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            return store.put(encoded(after, found.get().version())).compose(put -> switch (put) {
                case Putting.Done _ -> Future.succeededFuture(Optional.of(after));
                case Putting.Conflict _ when triesLeft > 1 -> take(id, by, triesLeft - 1);
                case Putting.Conflict _ -> Future.failedFuture("note [" + id + "] changes all the time");
            });
        });
    }

    private static Document encoded(ShiftNote note, long version) {
        try {
            byte[] content = MAPPER.writeValueAsBytes(note);
            return new Document(
                    Shelf.SHIFT_NOTE,
                    note.id(),
                    content,
                    version,
                    Optional.of(note.at().plus(KEPT_FOR)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ShiftNote decoded(Document document) {
        try {
            return MAPPER.readValue(document.content(), ShiftNote.class);
        } catch (IOException e) {
            throw new UncheckedIOException("note [" + document.key() + "] cannot be read", e);
        }
    }
}
