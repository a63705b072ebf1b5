package org.mediacenter.channel.phone;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mediacenter.channel.phone.LineReader.Line;
import org.mediacenter.channel.phone.LineReader.Place;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.CallRecord;

/// Reads one file of call records and hands each good row over, a few at a time, in order.
///
/// Blocks its thread, which must not be an event loop; memory does not grow with the file.
public final class CallFile {
    private static final int AT_ONCE = 64;

    private final CallFormat format;
    private final ZoneId zone;
    private final Function<CallRecord, Future<Accepted>> taker;
    private final Consumer<Refused> refusals;

    /// @param zone of times that name none
    /// @param taker keeps a record durably; [Accepted.Later] ends the reading
    /// @param refusals hears of each row that is not taken, in order of lines
    public CallFile(
            CallFormat format, ZoneId zone, Function<CallRecord, Future<Accepted>> taker, Consumer<Refused> refusals) {
        this.format = format;
        this.zone = zone;
        this.taker = taker;
        this.refusals = refusals;
    }

    /// A row that is not taken.
    ///
    /// @param line its number, 1 for the first; of several lines the last
    /// @param why for people; nothing of the row's content
    /// @param text the row; private
    public record Refused(long line, String why, String text) {

        /// Never the row: it must not reach a log.
        @Override
        public String toString() {
            return "Refused[" + line + ": " + why + "]";
        }
    }

    /// What came of a file.
    ///
    /// @param taken rows kept for the first time
    /// @param known rows kept before
    /// @param refused rows that are not taken
    /// @param later why reading stopped before the end: what is left can be read another time
    public record Report(long taken, long known, long refused, Optional<String> later) {}

    /// What came of a file, and the place from which reading can go on.
    record Read(Report report, Place behind) {}

    /// Reads a whole file.
    public Report read(Path file) throws IOException {
        return read(file, Place.START, true).report();
    }

    /// Reads what stands behind a place.
    ///
    /// @param last whether a last line without a line break is read too: nothing is written to it for now. Should
    ///     more of it come all the same, it is read again whole
    Read read(Path file, Place from, boolean last) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            Rows rows = format.rows(zone);
            Charset charset = LineReader.charset(Channels.newInputStream(channel));
            channel.position(0);
            if (from.offset() > 0) {
                Optional<Line> first = new LineReader(Channels.newInputStream(channel), Place.START, charset).next();
                first.filter(_ -> format == CallFormat.CSV).ifPresent(line -> rows.line(line.text(), true));
                channel.position(from.offset());
            }
            LineReader lines = new LineReader(Channels.newInputStream(channel), from, charset);
            return new Reading(rows, lines, from).all(last);
        }
    }

    /// The format a file seems to have.
    public static CallFormat guess(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            Charset charset = LineReader.charset(Channels.newInputStream(channel));
            channel.position(0);
            LineReader lines = new LineReader(Channels.newInputStream(channel), Place.START, charset);
            Optional<Line> line = lines.next();
            while (line.filter(one -> one.text().isBlank()).isPresent()) {
                line = lines.next();
            }
            return line.map(one -> CallFormat.guess(one.text())).orElse(CallFormat.ASTERISK);
        }
    }

    /// One going through a file.
    private final class Reading {
        private final Rows rows;
        private final LineReader lines;
        private final Deque<Waiting> waiting = new ArrayDeque<>();
        private Place sure;
        private long taken;
        private long known;
        private long refused;
        private Optional<String> later = Optional.empty();

        /// A row that is being kept, or the end of a line.
        private record Waiting(Optional<Future<Accepted>> answer, Line line, Optional<Place> behind) {}

        Reading(Rows rows, LineReader lines, Place from) {
            this.rows = rows;
            this.lines = lines;
            this.sure = from;
        }

        Read all(boolean last) throws IOException {
            Optional<Line> next = lines.next();
            Optional<Line> before = next;
            while (next.isPresent() && later.isEmpty() && (last || next.get().ended())) {
                before = next;
                line(next.get());
                next = lines.next();
            }
            settle(0);
            if (last && later.isEmpty()) {
                before.ifPresent(line -> rows.end().forEach(row -> take(row, line)));
                settle(0);
            }
            return new Read(new Report(taken, known, refused, later), sure);
        }

        private void line(Line line) {
            rows.line(line.text(), line.ended()).forEach(row -> take(row, line));
            if (!rows.isWithin() && line.ended()) {
                waiting.add(new Waiting(Optional.empty(), line, Optional.of(line.behind())));
            }
            settle(AT_ONCE);
        }

        private void take(Rows.Row row, Line line) {
            Future<Accepted> answer = switch (row) {
                case Rows.Row.Good(CallRecord record) -> taker.apply(record);
                case Rows.Row.Bad(String why, var _) -> Future.succeededFuture(new Accepted.Refused("row", why));
            };
            waiting.add(new Waiting(Optional.of(answer), of(line, row), Optional.empty()));
        }

        /// The row itself, where it is one of several on its lines.
        private static Line of(Line line, Rows.Row row) {
            return row instanceof Rows.Row.Bad(var _, Optional<String> text) && text.isPresent()
                    ? new Line(text.get(), line.ended(), line.behind())
                    : line;
        }

        /// Waits until at most so many are being kept; the sure place follows those that are.
        private void settle(int most) {
            while (waiting.size() > most && later.isEmpty()) {
                Waiting first = waiting.removeFirst();
                first.answer().ifPresent(answer -> count(outcome(answer), first.line()));
                if (later.isEmpty()) {
                    sure = first.behind().orElse(sure);
                }
            }
        }

        private static Accepted outcome(Future<Accepted> answer) {
            try {
                return answer.toCompletionStage().toCompletableFuture().join();
            } catch (CompletionException e) {
                return new Accepted.Later(Duration.ofSeconds(2), String.valueOf(e.getMessage()));
            }
        }

        private void count(Accepted outcome, Line line) {
            switch (outcome) {
                case Accepted.Noted(boolean again) -> {
                    taken += again ? 0 : 1;
                    known += again ? 1 : 0;
                }
                case Accepted.Kept _ -> taken++;
                case Accepted.Duplicate _ -> known++;
                case Accepted.Later(var _, String why) -> later = Optional.of(why);
                case Accepted.Refused(var _, String why) -> {
                    refused++;
                    refusals.accept(new Refused(line.behind().line(), why, line.text()));
                }
            }
        }
    }
}
