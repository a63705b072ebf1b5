package org.mediacenter.hub.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Blobs.BlobId;
import org.mediacenter.hub.store.BlobsContract;
import org.mediacenter.hub.store.StoreUnusable;

/// Blobs in a folder.
class FileBlobsTest implements BlobsContract {
    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private FileBlobs blobs;

    @BeforeEach
    void open() {
        blobs = FileBlobs.open(folder.resolve("blobs"), vertx);
    }

    @AfterEach
    void close() {
        await(vertx.close());
    }

    @Override
    public Blobs blobs() {
        return blobs;
    }

    @Override
    public Vertx vertx() {
        return vertx;
    }

    @Override
    public void putAt(ComplaintNumber number, BlobId id, Instant then) {
        try {
            Path file = files().stream()
                    .filter(found -> found.endsWith(Path.of(number.value(), id.value())))
                    .findFirst()
                    .orElseThrow();
            Files.setLastModifiedTime(file, FileTime.from(then));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadStream<Buffer> stream(byte[] bytes) throws IOException {
        Path source = Files.write(folder.resolve("source"), bytes);
        return await(vertx.fileSystem().open(source.toString(), new OpenOptions().setWrite(false)));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("blobs"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void a_complaint_has_a_folder_and_a_refused_photo_leaves_no_file() throws IOException {
        await(blobs.put(NUMBER, stream(new byte[10]), 10));
        await(blobs.put(NUMBER, stream(new byte[11]), 10));

        assertThat(files())
                .singleElement()
                .satisfies(file -> assertThat(file.getParent())
                        .isEqualTo(folder.resolve("blobs")
                                .resolve(NUMBER.value().substring(0, 2))
                                .resolve(NUMBER.value())));
    }

    @Test
    void the_age_of_a_blob_is_that_of_its_file_to_the_instant() throws IOException {
        await(blobs.put(NUMBER, stream(new byte[10]), 10));
        Files.setLastModifiedTime(files().getFirst(), FileTime.from(LONG_AGO));

        assertThat(await(blobs.sweep(LONG_AGO, (_, _) -> Future.succeededFuture(Set.of()))))
                .isZero();
        assertThat(await(blobs.sweep(LONG_AGO.plusMillis(1), (_, _) -> Future.succeededFuture(Set.of()))))
                .isEqualTo(1);
    }

    @Test
    void an_erased_complaint_leaves_no_folder() throws IOException {
        await(blobs.put(NUMBER, stream(new byte[10]), 10));
        Path above = files().getFirst().getParent();

        await(blobs.erase(NUMBER));

        assertThat(above).doesNotExist();
    }

    @Test
    void what_a_crash_left_half_written_is_gone_after_the_next_start() throws IOException {
        Files.write(folder.resolve("blobs/parts/half"), new byte[10]);

        FileBlobs.open(folder.resolve("blobs"), vertx);

        assertThat(files()).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> FileBlobs.open(file.resolve("blobs"), vertx))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("[" + file.resolve("blobs") + "] cannot be written");
    }
}
