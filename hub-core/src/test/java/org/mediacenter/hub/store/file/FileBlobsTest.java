package org.mediacenter.hub.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Blobs.BlobId;
import org.mediacenter.hub.store.Blobs.Stored;
import org.mediacenter.hub.store.Samples;
import org.mediacenter.hub.store.StoreUnusable;

/// Photos come in as streams and are there for good, or not at all.
class FileBlobsTest {
    private static final Instant NOON = Instant.parse("2026-11-02T05:00:00Z");

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final ComplaintNumber number = Samples.number();
    private FileBlobs blobs;

    @BeforeEach
    void open() {
        blobs = FileBlobs.open(folder.resolve("blobs"), vertx);
    }

    @AfterEach
    void close() {
        await(vertx.close());
    }

    private ReadStream<Buffer> stream(byte[] bytes) throws IOException {
        Path source = Files.write(folder.resolve("source"), bytes);
        return await(vertx.fileSystem().open(source.toString(), new OpenOptions().setWrite(false)));
    }

    private BlobId kept(byte[] bytes) throws IOException {
        Stored stored = await(blobs.put(number, stream(bytes), bytes.length));
        assertThat(stored).isInstanceOf(Stored.Kept.class);
        return ((Stored.Kept) stored).id();
    }

    private byte[] read(BlobId id) {
        ReadStream<Buffer> found = await(blobs.read(number, id)).orElseThrow();
        Buffer all = Buffer.buffer();
        Promise<Buffer> whole = Promise.promise();
        found.handler(all::appendBuffer).endHandler(_ -> whole.complete(all)).exceptionHandler(whole::fail);
        found.resume();
        return await(whole.future()).getBytes();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("blobs"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] photo(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @Test
    void a_photo_comes_back_byte_for_byte_under_its_hash() throws Exception {
        byte[] photo = photo(1_000_003);

        Stored stored = await(blobs.put(number, stream(photo), 2_000_000));

        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo));
        assertThat(stored).isEqualTo(new Stored.Kept(new BlobId(hash), photo.length));
        assertThat(read(new BlobId(hash))).isEqualTo(photo);
        assertThat(files())
                .containsExactly(folder.resolve("blobs")
                        .resolve(number.value().substring(0, 2))
                        .resolve(number.value())
                        .resolve(hash));
    }

    @Test
    void a_photo_of_exactly_the_limit_is_kept_and_one_byte_more_is_refused_without_a_trace() throws IOException {
        assertThat(await(blobs.put(number, stream(photo(9_999)), 9_999))).isInstanceOf(Stored.Kept.class);
        int before = files().size();

        Stored refused = await(blobs.put(number, stream(photo(10_000)), 9_999));

        assertThat(refused).isEqualTo(new Stored.TooLarge(9_999));
        assertThat(files()).hasSize(before);
    }

    @Test
    void nothing_at_all_is_a_blob_too() throws IOException {
        assertThat(read(kept(new byte[0]))).isEmpty();
    }

    @Test
    void the_same_photo_twice_is_one_file() throws IOException {
        BlobId first = kept(photo(5_000));
        BlobId second = kept(photo(5_000));

        assertThat(second).isEqualTo(first);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_blob_nobody_put_is_not_there() {
        assertThat(await(blobs.read(number, new BlobId("0".repeat(64))))).isEmpty();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws Exception {
        Promise<Throwable> failed = Promise.promise();
        HttpServer server = await(vertx.createHttpServer()
                .requestHandler(request -> blobs.put(number, request, 1_000_000)
                        .onSuccess(stored -> failed.fail("kept " + stored))
                        .onFailure(failed::complete))
                .listen(0, "127.0.0.1"));
        HttpClientRequest request =
                await(vertx.createHttpClient().request(HttpMethod.POST, server.actualPort(), "127.0.0.1", "/"));
        request.putHeader("Content-Length", "100000");

        await(request.write(Buffer.buffer(photo(50_000)))
                .compose(_ -> request.connection().close()));

        assertThat(await(failed.future())).isNotNull();
        assertThat(files()).isEmpty();
    }

    @Test
    void an_upload_over_http_is_kept() throws Exception {
        byte[] photo = photo(700_000);
        HttpServer server = await(vertx.createHttpServer()
                .requestHandler(request -> blobs.put(number, request, 1_000_000)
                        .onSuccess(stored ->
                                request.response().end(stored.getClass().getSimpleName())))
                .listen(0, "127.0.0.1"));

        Future<Buffer> answer = vertx.createHttpClient()
                .request(HttpMethod.POST, server.actualPort(), "127.0.0.1", "/")
                .compose(request -> request.send(Buffer.buffer(photo)))
                .compose(response -> response.body());

        assertThat(await(answer)).hasToString("Kept");
        assertThat(Files.readAllBytes(files().getFirst())).isEqualTo(photo);
    }

    @Test
    void erasing_a_complaint_deletes_its_folder_and_no_other() throws IOException {
        BlobId mine = kept(photo(10));
        ComplaintNumber other = Samples.number();
        await(blobs.put(other, stream(photo(20)), 100));

        await(blobs.erase(number));
        await(blobs.erase(number));

        assertThat(await(blobs.read(number, mine))).isEmpty();
        assertThat(files())
                .singleElement()
                .satisfies(file -> assertThat(file.toString()).contains(other.value()));
        assertThat(folder.resolve("blobs")
                        .resolve(number.value().substring(0, 2))
                        .resolve(number.value()))
                .doesNotExist();
    }

    @Test
    void sweeping_deletes_old_blobs_no_history_names() throws IOException {
        BlobId orphan = kept(photo(1));
        BlobId named = kept(photo(2));
        BlobId fresh = kept(photo(3));
        age(orphan, NOON.minusSeconds(1));
        age(named, NOON.minusSeconds(1));
        age(fresh, NOON);

        int swept = await(blobs.sweep(NOON, (_, id) -> Future.succeededFuture(id.equals(named))));

        assertThat(swept).isEqualTo(1);
        assertThat(files())
                .extracting(file -> String.valueOf(file.getFileName()))
                .containsExactlyInAnyOrder(named.value(), fresh.value());
    }

    private void age(BlobId id, Instant at) throws IOException {
        for (Path file : files()) {
            if (file.endsWith(id.value())) {
                Files.setLastModifiedTime(file, FileTime.from(at));
            }
        }
    }

    @Test
    void what_a_crash_left_half_written_is_gone_after_the_next_start() throws IOException {
        Files.write(folder.resolve("blobs/parts/half"), photo(10));

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
