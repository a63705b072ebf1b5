package org.mediacenter.channel.phone;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.channel.common.Words;
import org.mediacenter.channel.phone.LineReader.Place;
import org.mediacenter.hub.channel.ChannelMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder where the exchange leaves its files: what grows is read on from where it was left, what is
/// new or was replaced is read from its beginning. A last line without a line break is judged once nobody wrote
/// for a while, and again, whole, when more of it comes. Files are never changed or moved.
///
/// Blocks its thread; used by one at a time.
final class WatchedFolder {
    private static final Logger log = LoggerFactory.getLogger(WatchedFolder.class);
    private static final String NOTE = "file/";
    /// Where the folder is set.
    private static final String KEY = "hub.channels.phone.folder";
    /// A file nobody wrote to for so long has got its last line.
    private static final Duration STILL = Duration.ofSeconds(30);

    private static final int HEAD_BYTES = 256;
    /// So many lines are named in the log; the channel page has them all.
    private static final int MOST_NAMED = 20;

    private final Path folder;
    private final Function<Consumer<CallFile.Refused>, CallFile> readers;
    private final ShownRows shown;
    private final ChannelMemory memory;
    private final InstantSource clock;
    private final Map<String, Note> notes = new HashMap<>();
    private boolean loaded;
    /// Why it could not be read, as the log last said; empty while it could.
    private String told = "";

    /// @param readers makes a reader that tells refusals
    /// @param shown hears of each row that is not taken, with the name of its file
    WatchedFolder(
            Path folder,
            Function<Consumer<CallFile.Refused>, CallFile> readers,
            ShownRows shown,
            ChannelMemory memory,
            InstantSource clock) {
        this.folder = folder;
        this.readers = readers;
        this.shown = shown;
        this.memory = memory;
        this.clock = clock;
    }

    /// How far a file was read.
    ///
    /// @param head hash of its first bytes, by which a replaced file is noticed
    /// @param seen its size and time when it was read, after which it has nothing new
    /// @param cut names of rows behind that place which were not taken: they may still come whole
    private record Note(String head, int headBytes, Place behind, String seen, List<String> cut) {

        String text() {
            return String.join(
                    "|", head, "" + headBytes, "" + behind.offset(), "" + behind.line(), seen, String.join(",", cut));
        }

        static Note of(String text) {
            String[] parts = text.split("\\|", 6);
            return new Note(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    new Place(Long.parseLong(parts[2]), Long.parseLong(parts[3])),
                    parts[4],
                    parts.length < 6 || parts[5].isEmpty() ? List.of() : List.of(parts[5].split(",")));
        }
    }

    /// Reads what is new.
    ///
    /// @return why it could not be read to its end; empty where it could
    Optional<String> look() {
        try (Stream<Path> found = Files.list(folder)) {
            load();
            List<Path> files = found.filter(Files::isRegularFile)
                    .filter(file -> !name(file).startsWith("."))
                    .sorted()
                    .toList();
            Optional<String> trouble = Optional.empty();
            for (Path file : files) {
                Optional<String> here = look(file);
                trouble = trouble.or(() -> here);
            }
            forgetOthers(files);
            tell("");
            return trouble;
        } catch (IOException e) {
            tell(e.getClass().getSimpleName());
            return Optional.of("the folder cannot be read");
        }
    }

    /// Once for each change, not at each look.
    private void tell(String why) {
        if (!why.equals(told) && why.isEmpty()) {
            log.info("the folder of call records can be read again [{}]", folder);
        } else if (!why.equals(told)) {
            log.warn("the folder of call records cannot be read [{}={}] [{}]", KEY, folder, why);
        }
        told = why;
    }

    private void load() {
        if (!loaded) {
            SortedMap<String, String> kept = done(memory.startingWith(NOTE));
            kept.forEach((key, text) -> notes.put(key, Note.of(text)));
            loaded = true;
        }
    }

    private Optional<String> look(Path file) throws IOException {
        String key = NOTE + new Fingerprint().with(name(file)).hex().substring(0, 24);
        long size = Files.size(file);
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        boolean last = !modified.plus(STILL).isAfter(clock.instant());
        String seen = size + "@" + modified.toEpochMilli() + (last ? " whole" : "");
        Optional<Note> before = Optional.ofNullable(notes.get(key)).filter(note -> isSame(file, note, size));
        if (size == 0 || before.filter(note -> note.seen().equals(seen)).isPresent()) {
            return Optional.empty();
        }
        SortedMap<Long, String> refused = new TreeMap<>();
        CallFile reader = readers.apply(row -> {
            refused.put(row.line(), ShownRows.name(row));
            shown.refused(Words.line(name(file)), row);
        });
        CallFile.Read read = reader.read(file, before.map(Note::behind).orElse(Place.START), last);
        boolean whole = read.report().later().isEmpty();
        List<String> cut = before.map(Note::cut).orElse(List.of());
        if (whole) {
            cut.stream().filter(row -> !refused.containsValue(row)).forEach(shown::completed);
        }
        int head = (int) Math.min(HEAD_BYTES, size);
        Note note = new Note(
                head(file, head),
                head,
                read.behind(),
                whole ? seen : "",
                whole ? last(refused.tailMap(read.behind().line() + 1).values()) : cut);
        notes.put(key, note);
        done(memory.write(key, note.text()));
        tell(Words.line(name(file)), read.report(), refused.keySet());
        return read.report().later();
    }

    /// More than a few were damaged, not cut.
    private static List<String> last(Collection<String> rows) {
        return rows.stream().distinct().limit(MOST_NAMED).toList();
    }

    private static boolean isSame(Path file, Note note, long size) {
        try {
            return size >= note.behind().offset()
                    && head(file, note.headBytes()).equals(note.head());
        } catch (IOException e) {
            return false;
        }
    }

    private static String head(Path file, int bytes) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new Fingerprint().with(in.readNBytes(bytes)).hex().substring(0, 24);
        }
    }

    private static void tell(String file, CallFile.Report report, Collection<Long> refused) {
        if (!refused.isEmpty()) {
            log.warn(
                    "rows of call records are not taken: see the channel page [file={}] [lines={}{}]",
                    file,
                    refused.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", ")),
                    refused.size() > MOST_NAMED ? " ..." : "");
        }
        if (report.taken() + report.refused() > 0 || report.later().isPresent()) {
            log.info(
                    "call records read [file={}] [taken={}, known={}, refused={}]",
                    file,
                    report.taken(),
                    report.known(),
                    report.refused());
        }
    }

    /// Notes of files that are gone.
    private void forgetOthers(List<Path> files) {
        Set<String> gone = new HashSet<>(notes.keySet());
        files.forEach(file ->
                gone.remove(NOTE + new Fingerprint().with(name(file)).hex().substring(0, 24)));
        gone.forEach(key -> {
            notes.remove(key);
            done(memory.forget(key));
        });
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static <T> T done(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
