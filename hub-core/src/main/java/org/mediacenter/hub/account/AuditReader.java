package org.mediacenter.hub.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mediacenter.hub.store.AuditChain;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.Store.AuditEntry;

/// Reads the audit log, newest first, and looks whether anybody changed it. Thread-safe.
public final class AuditReader {
    private static final int CHUNK = 500;
    /// What one page looks through at most; who looks for something rare goes on from there.
    private static final int MOST_CHUNKS = 20;

    private final Store store;

    public AuditReader(Store store) {
        this.store = store;
    }

    /// One line.
    ///
    /// @param whom an account, a complaint, a token: what it concerned
    public record Line(long sequence, Instant at, String what, String who, Optional<String> whom) {}

    /// Which lines; what is empty asks for nothing.
    ///
    /// @param whom a part of it
    /// @param until the first moment that is too late
    public record Filter(String what, String who, String whom, Optional<Instant> from, Optional<Instant> until) {
        boolean fits(Line line) {
            return (what.isEmpty() || line.what().equals(what))
                    && (who.isEmpty() || line.who().equals(who))
                    && (whom.isEmpty()
                            || line.whom().filter(text -> text.contains(whom)).isPresent())
                    && from.filter(line.at()::isBefore).isEmpty()
                    && until.filter(end -> !line.at().isBefore(end)).isEmpty();
        }
    }

    /// Some lines, newest first.
    ///
    /// @param before where to go on; empty where there are no older ones
    public record Page(List<Line> lines, OptionalLong before) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /// What became of looking through the whole chain.
    public sealed interface Check {
        record Whole(long lines) implements Check {}

        /// The first line that is not as it was written, or not in its place.
        record Broken(long sequence) implements Check {}
    }

    /// At most `size` lines that fit.
    ///
    /// @param before only lines older than this one; empty begins with the newest
    public Future<Page> page(Filter filter, OptionalLong before, int size) {
        return (before.isPresent() ? Future.succeededFuture(before.getAsLong()) : last().map(last -> last + 1))
                .compose(start -> gather(new Gathered(filter, size, new ArrayList<>()), start, MOST_CHUNKS));
    }

    private record Gathered(Filter filter, int size, List<Line> lines) {}

    private Future<Page> gather(Gathered so, long start, int chunks) {
        long from = Math.max(0, start - 1 - CHUNK);
        return store.audits(from, CHUNK).compose(entries -> {
            List<Line> chunk = entries.stream()
                    .filter(entry -> entry.sequence() < start)
                    .map(AuditReader::line)
                    .toList();
            for (Line line : chunk.reversed()) {
                if (so.filter.fits(line)) {
                    so.lines.add(line);
                }
                if (so.lines.size() == so.size) {
                    return page(so, line.sequence());
                }
            }
            boolean over = !chunk.isEmpty()
                    && so.filter.from().filter(chunk.getFirst().at()::isBefore).isPresent();
            if (from == 0 || over) {
                return Future.succeededFuture(new Page(so.lines, OptionalLong.empty()));
            }
            return chunks > 1 ? gather(so, from + 1, chunks - 1) : page(so, from + 1);
        });
    }

    private static Future<Page> page(Gathered so, long before) {
        return Future.succeededFuture(new Page(so.lines, before > 1 ? OptionalLong.of(before) : OptionalLong.empty()));
    }

    /// The newest line's sequence, 0 where there is none: found by halving, since engines read forwards.
    private Future<Long> last() {
        return reach(1).compose(beyond -> between(beyond / 2, beyond));
    }

    private Future<Long> reach(long sequence) {
        return isBeyond(sequence).compose(beyond -> beyond ? Future.succeededFuture(sequence) : reach(sequence * 2));
    }

    /// @param within there is a line after it, or it is 0
    /// @param beyond there is none after it
    private Future<Long> between(long within, long beyond) {
        if (beyond - within <= 1) {
            return isBeyond(within).map(none -> none ? within : beyond);
        }
        long middle = (within + beyond) / 2;
        return isBeyond(middle).compose(none -> none ? between(within, middle) : between(middle, beyond));
    }

    private Future<Boolean> isBeyond(long sequence) {
        return store.audits(sequence, 1).map(List::isEmpty);
    }

    /// Walks the whole chain.
    public Future<Check> check() {
        return walk(0, new byte[0], 0);
    }

    private Future<Check> walk(long after, byte[] hash, long count) {
        return store.audits(after, CHUNK).compose(entries -> {
            byte[] before = hash;
            for (AuditEntry entry : entries) {
                before = AuditChain.hash(before, entry.entry());
                if (!Arrays.equals(before, entry.hash())) {
                    return Future.succeededFuture(new Check.Broken(entry.sequence()));
                }
            }
            long all = count + entries.size();
            return entries.size() < CHUNK
                    ? Future.succeededFuture(new Check.Whole(all))
                    : walk(entries.getLast().sequence(), before, all);
        });
    }

    private static Line line(AuditEntry entry) {
        ObjectNode json = Json.read(entry.entry());
        return new Line(
                entry.sequence(),
                at(json.path("at").asText()),
                json.path("what").asText(),
                json.path("who").asText(),
                Optional.ofNullable(json.get("whom")).map(node -> node.asText()));
    }

    private static Instant at(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
