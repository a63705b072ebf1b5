package org.mediacenter.channel.phone;

import io.vertx.core.Future;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.CallRecord;

/// Reads files of call records and keeps what is taken, each native id once.
final class Recorder {
    static final ZoneId WEST = ZoneId.of("Asia/Jakarta");

    final List<CallRecord> records = new ArrayList<>();
    final List<CallFile.Refused> refused = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final CallFormat format;
    private int room = Integer.MAX_VALUE;

    Recorder(CallFormat format) {
        this.format = format;
    }

    /// Takes so many records and then asks for patience.
    Recorder withRoomFor(int most) {
        room = most;
        return this;
    }

    CallFile reader() {
        return reader(refused::add);
    }

    CallFile reader(Consumer<CallFile.Refused> refusals) {
        return new CallFile(format, WEST, this::take, refusals);
    }

    CallFile.Report read(Path file) {
        try {
            return reader().read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a file of these bytes.
    static Recorder of(CallFormat format, Path folder, byte[] content) {
        Recorder recorder = new Recorder(format);
        recorder.read(file(folder, content));
        return recorder;
    }

    static Recorder of(CallFormat format, Path folder, String content) {
        return of(format, folder, content.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, byte[] content) {
        try {
            Path file = Files.createTempFile(folder, "calls", ".txt");
            Files.copy(new ByteArrayInputStream(content), file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Long> refusedLines() {
        return refused.stream().map(CallFile.Refused::line).toList();
    }

    Set<String> ids() {
        return Set.copyOf(ids);
    }

    private Future<Accepted> take(CallRecord record) {
        if (ids.size() >= room) {
            return Future.succeededFuture(new Accepted.Later(Duration.ofSeconds(1), "no room"));
        }
        boolean fresh = ids.add(record.nativeId());
        if (fresh) {
            records.add(record);
        }
        return Future.succeededFuture(new Accepted.Noted(!fresh));
    }
}
