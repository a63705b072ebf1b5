package org.mediacenter.channel.phone;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder by which `./hub import phone-calls` hands a file to a hub that runs and holds the store: the file goes
/// in, its report comes out. Blocks its thread.
public final class HandedOver {
    private static final Logger log = LoggerFactory.getLogger(HandedOver.class);
    static final int MOST_TOLD = 10_000;
    private static final String CALLS = ".calls";
    private static final String REPORT = ".report";

    private final Path folder;

    public HandedOver(Path folder) {
        this.folder = folder;
    }

    /// What came of a file that was handed over.
    ///
    /// @param refused the first rows that are not taken
    public record Answer(CallFile.Report report, List<CallFile.Refused> refused) {
        public Answer {
            refused = List.copyOf(refused);
        }
    }

    /// Hands a file over and waits for its report.
    ///
    /// @param name of the file there: letters, digits and hyphens, new each time
    /// @param goesOn asked while waiting; false gives up
    /// @return empty where nobody answered in time
    public Optional<Answer> give(Path file, CallFormat format, String name, BooleanSupplier goesOn) throws IOException {
        Files.createDirectories(folder);
        closeToOthers();
        Path part = folder.resolve("." + name);
        Files.copy(file, part);
        Path there = folder.resolve(name + "." + format.code() + CALLS);
        Files.move(part, there, StandardCopyOption.ATOMIC_MOVE);
        Path report = folder.resolve(name + REPORT);
        while (!Files.exists(report)) {
            if (!goesOn.getAsBoolean()) {
                Files.deleteIfExists(there);
                return Optional.empty();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        JsonObject json = new JsonObject(Files.readString(report));
        Files.delete(report);
        return Optional.of(answer(json));
    }

    /// What lies there for a moment has numbers in it.
    private void closeToOthers() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static Answer answer(JsonObject json) {
        List<CallFile.Refused> refused = json.getJsonArray("rows").stream()
                .map(JsonObject.class::cast)
                .map(row -> new CallFile.Refused(row.getLong("line"), row.getString("why"), ""))
                .toList();
        return new Answer(
                new CallFile.Report(
                        json.getLong("taken"),
                        json.getLong("known"),
                        json.getLong("refused"),
                        Optional.ofNullable(json.getString("later"))),
                refused);
    }

    /// Reads what was handed over.
    ///
    /// @param readers makes a reader of a format that tells refusals
    void look(BiFunction<CallFormat, List<CallFile.Refused>, CallFile> readers) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file :
                    found.filter(path -> path.toString().endsWith(CALLS)).toList()) {
                read(file, readers);
            }
        } catch (IOException e) {
            log.warn(
                    "handed over call records could not be read [{}]",
                    e.getClass().getSimpleName());
        }
    }

    private void read(Path file, BiFunction<CallFormat, List<CallFile.Refused>, CallFile> readers) throws IOException {
        String[] parts = String.valueOf(file.getFileName()).split("\\.", -1);
        Optional<CallFormat> format = parts.length == 3 ? CallFormat.of(parts[1]) : Optional.empty();
        if (format.isEmpty()) {
            return;
        }
        List<CallFile.Refused> refused = new ArrayList<>();
        CallFile.Report report = readers.apply(format.get(), refused).read(file);
        Path part = folder.resolve("." + parts[0] + REPORT);
        Files.writeString(part, json(report, refused).encode(), StandardCharsets.UTF_8);
        Files.move(part, folder.resolve(parts[0] + REPORT), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(file);
    }

    private static JsonObject json(CallFile.Report report, List<CallFile.Refused> refused) {
        JsonArray rows = new JsonArray();
        refused.stream()
                .limit(MOST_TOLD)
                .forEach(
                        row -> rows.add(new JsonObject().put("line", row.line()).put("why", row.why())));
        return new JsonObject()
                .put("taken", report.taken())
                .put("known", report.known())
                .put("refused", report.refused())
                .put("later", report.later().orElse(null))
                .put("rows", rows);
    }
}
