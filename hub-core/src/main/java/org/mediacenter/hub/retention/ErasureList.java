package org.mediacenter.hub.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.DurableFolder;

/// What was erased, one line for each erasure, beside the store and in no backup: whoever puts a backup back erases
/// the same again. A line holds the complaint's number and salted hashes, nothing a person said.
///
/// A line is on disk before anything is erased; one that was cut off erased nothing and goes with the next.
/// Thread-safe.
public final class ErasureList {
    /// Its name in the data folder.
    public static final String NAME = "erasures.jsonl";

    private static final int NEWLINE = '\n';

    private final Path file;

    public ErasureList(Path file) {
        this.file = file;
    }

    /// One erasure.
    ///
    /// @param basis why, as the history says
    /// @param texts hashes of what went
    public record Line(Instant at, ComplaintNumber number, String basis, Set<String> texts) {
        public Line {
            texts = Set.copyOf(texts);
        }

        String toJson() {
            return new JsonObject()
                    .put("at", at.toString())
                    .put("number", number.value())
                    .put("basis", basis)
                    .put("texts", new JsonArray(texts.stream().sorted().toList()))
                    .encode();
        }

        private static Line of(String json) {
            JsonObject line = new JsonObject(json);
            return new Line(
                    Instant.parse(line.getString("at")),
                    new ComplaintNumber(line.getString("number")),
                    line.getString("basis"),
                    Set.copyOf(line.getJsonArray("texts").stream()
                            .map(String.class::cast)
                            .toList()));
        }
    }

    /// A line that is none.
    public static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged(Path file, int line) {
            super("line [" + line + "] of [" + file + "] is no erasure");
        }
    }

    /// Writes a line down; it is on disk when this returns. Blocks.
    synchronized void add(Line line) throws IOException {
        boolean fresh = !Files.exists(file);
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(CREATE, READ, WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            long end = whole(channel);
            ByteBuffer bytes = ByteBuffer.wrap((line.toJson() + '\n').getBytes(UTF_8));
            channel.truncate(end);
            channel.position(end);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (fresh && folder != null) {
            DurableFolder.sync(folder);
        }
    }

    /// Where the last whole line ends.
    private static long whole(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            channel.read(one.clear(), end - 1);
            if (one.get(0) == NEWLINE) {
                return end;
            }
        }
        return 0;
    }

    /// All whole lines, in order.
    ///
    /// @throws Damaged where one of them is none
    public static List<Line> read(Path file) throws IOException {
        String text = Files.readString(file);
        List<Line> lines = new ArrayList<>();
        int number = 0;
        int start = 0;
        for (int end = text.indexOf(NEWLINE); end >= 0; end = text.indexOf(NEWLINE, start)) {
            number++;
            lines.add(line(file, number, text.substring(start, end)));
            start = end + 1;
        }
        return lines;
    }

    private static Line line(Path file, int number, String json) throws Damaged {
        try {
            return Line.of(json);
        } catch (DecodeException
                | ClassCastException
                | NullPointerException
                | DateTimeException
                | IllegalArgumentException _) {
            throw new Damaged(file, number);
        }
    }
}
