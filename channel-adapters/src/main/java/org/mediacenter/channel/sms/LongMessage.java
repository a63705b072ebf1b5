package org.mediacenter.channel.sms;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.channel.common.Words;
import org.mediacenter.hub.channel.Accepted;

/// A message of several pieces, as far as it has come. Not thread-safe.
final class LongMessage {
    static final String PREFIX = "part/";

    private final Sender sender;
    private final String reference;
    private final int total;
    private final Instant since;
    private final String id;
    private final SortedMap<Integer, Piece> pieces = new TreeMap<>();
    private Optional<Instant> done = Optional.empty();
    private boolean late;
    private boolean handingOver;

    /// Who wrote, to which of our addresses, over which link. Private.
    record Sender(String link, String source, String destination) {

        /// Equal references of two senders never meet.
        String key(Decoded.Part part) {
            return key(part.reference(), part.total());
        }

        private String key(String reference, int total) {
            return new Fingerprint()
                    .with(source)
                    .with(destination)
                    .with(reference)
                    .with(total)
                    .hex();
        }

        @Override
        public String toString() {
            return "Sender[" + link + "]";
        }
    }

    /// One piece that is there.
    static final class Piece {
        private final int number;
        private final int dataCoding;
        private final byte[] octets;
        private final String fingerprint;
        private Future<Accepted> acknowledged = Future.succeededFuture(new Accepted.Noted());

        private Piece(int number, int dataCoding, byte[] octets, String fingerprint) {
            this.number = number;
            this.dataCoding = dataCoding;
            this.octets = octets;
            this.fingerprint = fingerprint;
        }

        void acknowledgedBy(Future<Accepted> future) {
            acknowledged = future;
        }

        Future<Accepted> acknowledged() {
            return acknowledged;
        }
    }

    LongMessage(Sender sender, Decoded.Part first, Instant since) {
        this(sender, first.reference(), first.total(), since);
    }

    private LongMessage(Sender sender, String reference, int total, Instant since) {
        this.sender = sender;
        this.reference = reference;
        this.total = total;
        this.since = since;
        this.id = new Fingerprint().with(key()).with(since.toEpochMilli()).hex();
    }

    Sender sender() {
        return sender;
    }

    /// What its pieces have in common, and how many they are.
    String reference() {
        return reference;
    }

    int total() {
        return total;
    }

    Instant since() {
        return since;
    }

    String key() {
        return sender.key(reference, total);
    }

    /// The same whatever pieces have come, so that handing over again changes nothing.
    String id() {
        return "sms-" + id;
    }

    boolean isComplete() {
        return pieces.size() == total;
    }

    boolean isDone() {
        return done.isPresent();
    }

    Instant doneAt() {
        return done.orElse(Instant.MAX);
    }

    void done(Instant now) {
        done = Optional.of(now);
    }

    /// Whether a piece shows that the sender uses the reference for something else by now.
    boolean isSomethingElse(int number, String fingerprint) {
        @Nullable Piece known = pieces.get(number);
        return known == null ? late || isDone() : !known.fingerprint.equals(fingerprint);
    }

    @Nullable
    Piece piece(int number) {
        return pieces.get(number);
    }

    Piece put(Decoded.Part part, String fingerprint) {
        Piece piece = new Piece(part.number(), part.dataCoding(), part.octets(), fingerprint);
        pieces.put(part.number(), piece);
        return piece;
    }

    /// What becomes of every piece but this one.
    List<Future<Accepted>> acknowledgementsBut(Piece last) {
        return pieces.values().stream()
                .filter(piece -> piece != last)
                .map(Piece::acknowledged)
                .toList();
    }

    /// Takes a piece away that is not durable, so that it counts when it comes again.
    void drop(Piece piece) {
        if (!isDone()) {
            pieces.remove(piece.number, piece);
        }
    }

    /// Nothing more is waited for: a piece that still comes belongs to another message.
    void late() {
        late = true;
    }

    boolean isLate() {
        return late;
    }

    /// False when it is being handed over already.
    boolean startHandingOver() {
        boolean starts = !handingOver;
        handingOver = true;
        return starts;
    }

    void stopHandingOver() {
        handingOver = false;
    }

    /// Its pieces, and where one is missing.
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int number = 1; number <= total; number++) {
            @Nullable Piece piece = pieces.get(number);
            Run next = piece == null
                    ? new Run(List.of(number), -1, new byte[0])
                    : new Run(List.of(number), piece.dataCoding, piece.octets);
            boolean goesOn =
                    !runs.isEmpty() && next.coding() >= 0 && runs.getLast().coding() == next.coding();
            runs.add(goesOn ? runs.removeLast().with(next) : next);
        }
        return runs;
    }

    /// The words; where a piece is missing stands `[bagian 2 hilang]`.
    String text() {
        String text = runs().stream().map(Run::text).collect(Collectors.joining());
        return Words.clean(text.replace('\f', '\n')).strip();
    }

    /// Whether there are words at all, apart from marks.
    boolean isEmpty() {
        return pieces.values().stream().allMatch(piece -> piece.octets.length == 0);
    }

    String noteKey(Piece piece) {
        return PREFIX + id + "/" + piece.number;
    }

    String note(Piece piece) {
        return header().put("number", piece.number)
                .put("coding", piece.dataCoding)
                .put("octets", piece.octets)
                .put("fingerprint", piece.fingerprint)
                .encode();
    }

    String doneKey() {
        return PREFIX + id + "/done";
    }

    String doneNote() {
        JsonObject fingerprints = new JsonObject();
        pieces.forEach((number, piece) -> fingerprints.put(number.toString(), piece.fingerprint));
        return header().put("done", doneAt().toEpochMilli())
                .put("fingerprints", fingerprints)
                .encode();
    }

    String lateKey() {
        return PREFIX + id + "/late";
    }

    String lateNote() {
        return header().put("late", true).encode();
    }

    List<String> noteKeys() {
        List<String> keys = new ArrayList<>();
        pieces.values().forEach(piece -> keys.add(noteKey(piece)));
        if (late) {
            keys.add(lateKey());
        }
        if (isDone()) {
            keys.add(doneKey());
        }
        return keys;
    }

    /// The message a note was written for, found among `byId` or added to it, with what the note says.
    static void restore(JsonObject note, Map<String, LongMessage> byId) {
        Sender sender = new Sender(note.getString("link"), note.getString("from"), note.getString("to"));
        LongMessage fresh = new LongMessage(
                sender,
                note.getString("reference"),
                note.getInteger("total"),
                Instant.ofEpochMilli(note.getLong("since")));
        LongMessage message = byId.computeIfAbsent(fresh.id, _ -> fresh);
        if (note.containsKey("done")) {
            message.done(Instant.ofEpochMilli(note.getLong("done")));
            message.remember(note.getJsonObject("fingerprints"));
        } else if (note.containsKey("late")) {
            message.late = true;
        } else {
            message.pieces.put(note.getInteger("number"), piece(note));
        }
    }

    /// The pieces that came last have no note of their own, and must be known when they come again.
    private void remember(JsonObject fingerprints) {
        fingerprints.forEach(one -> {
            int number = Integer.parseInt(one.getKey());
            pieces.putIfAbsent(number, new Piece(number, 0, new byte[0], (String) one.getValue()));
        });
    }

    private static Piece piece(JsonObject note) {
        return new Piece(
                note.getInteger("number"),
                note.getInteger("coding"),
                note.getBinary("octets"),
                note.getString("fingerprint"));
    }

    private JsonObject header() {
        return new JsonObject()
                .put("link", sender.link())
                .put("from", sender.source())
                .put("to", sender.destination())
                .put("reference", reference)
                .put("total", total)
                .put("since", since.toEpochMilli());
    }
}
