package org.mediacenter.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.streams.ReadStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Blobs.BlobId;
import org.mediacenter.hub.store.Blobs.Stored;

/// Photos come in as streams and are there for good, or not at all.
public interface BlobsContract {
    ComplaintNumber NUMBER = Samples.number();
    Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    Instant FAR_AHEAD = Instant.parse("2101-01-01T00:00:00Z");

    /// Empty at the start of each test.
    Blobs blobs();

    Vertx vertx();

    /// As if the blob had been put then.
    void putAt(ComplaintNumber number, BlobId id, Instant then);

    /// Sends the bytes over HTTP, the way photos come.
    private Stored sent(ComplaintNumber number, byte[] bytes, long limit) {
        Promise<Stored> stored = Promise.promise();
        HttpServer server = serving(number, limit, stored);
        vertx().createHttpClient()
                .request(HttpMethod.POST, server.actualPort(), "127.0.0.1", "/")
                .compose(request -> request.send(Buffer.buffer(bytes)))
                .onFailure(stored::tryFail);
        Stored outcome = await(stored.future());
        await(server.close());
        return outcome;
    }

    private HttpServer serving(ComplaintNumber number, long limit, Promise<Stored> stored) {
        return await(vertx().createHttpServer()
                .requestHandler(request -> blobs().put(number, request, limit)
                        .onSuccess(outcome -> request.response().end().onComplete(_ -> stored.tryComplete(outcome)))
                        .onFailure(stored::tryFail))
                .listen(0, "127.0.0.1"));
    }

    private BlobId kept(ComplaintNumber number, byte[] bytes) {
        Stored stored = sent(number, bytes, bytes.length);
        assertThat(stored).isInstanceOf(Stored.Kept.class);
        return ((Stored.Kept) stored).id();
    }

    /// Reads with pauses, as a slow browser does.
    private byte[] read(ComplaintNumber number, BlobId id) {
        ReadStream<Buffer> found = await(blobs().read(number, id)).orElseThrow();
        Buffer all = Buffer.buffer();
        Promise<Buffer> whole = Promise.promise();
        vertx().runOnContext(_ -> {
            found.pause();
            found.exceptionHandler(whole::tryFail)
                    .endHandler(_ -> whole.tryComplete(all))
                    .handler(part -> {
                        all.appendBuffer(part);
                        vertx().runOnContext(_ -> found.fetch(1));
                    });
            found.fetch(1);
        });
        return await(whole.future()).getBytes();
    }

    private static byte[] photo(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static BlobId name(byte[] bytes) {
        return new BlobId(HexFormat.of().formatHex(Samples.sha256(bytes)));
    }

    @Test
    default void a_photo_comes_back_byte_for_byte_under_its_hash() {
        byte[] photo = photo(1_000_003);

        Stored stored = sent(NUMBER, photo, 2_000_000);

        assertThat(stored).isEqualTo(new Stored.Kept(name(photo), photo.length));
        assertThat(read(NUMBER, name(photo))).isEqualTo(photo);
    }

    @Test
    default void a_photo_of_exactly_the_limit_is_kept_and_one_byte_more_is_refused_without_a_trace() {
        assertThat(sent(NUMBER, photo(9_999), 9_999)).isInstanceOf(Stored.Kept.class);

        Stored refused = sent(NUMBER, photo(10_000), 9_999);

        assertThat(refused).isEqualTo(new Stored.TooLarge(9_999));
        assertThat(await(blobs().read(NUMBER, name(photo(10_000))))).isEmpty();
    }

    @Test
    default void nothing_at_all_is_a_blob_too() {
        assertThat(read(NUMBER, kept(NUMBER, new byte[0]))).isEmpty();
    }

    @Test
    default void the_same_photo_twice_is_one_blob() {
        BlobId first = kept(NUMBER, photo(5_000));
        BlobId second = kept(NUMBER, photo(5_000));

        assertThat(second).isEqualTo(first);
        assertThat(await(blobs().sweep(FAR_AHEAD, (_, _) -> Future.succeededFuture(Set.of()))))
                .isEqualTo(1);
    }

    @Test
    default void a_blob_nobody_put_is_not_there() {
        assertThat(await(blobs().read(NUMBER, new BlobId("0".repeat(64))))).isEmpty();
    }

    @Test
    default void an_upload_that_breaks_off_leaves_nothing() {
        Promise<Stored> stored = Promise.promise();
        HttpServer server = serving(NUMBER, 1_000_000, stored);
        HttpClientRequest request =
                await(vertx().createHttpClient().request(HttpMethod.POST, server.actualPort(), "127.0.0.1", "/"));
        request.putHeader("Content-Length", "100000");

        await(request.write(Buffer.buffer(photo(50_000)))
                .compose(_ -> request.connection().close()));

        Promise<Throwable> failure = Promise.promise();
        stored.future().onSuccess(outcome -> failure.fail("stored")).onFailure(failure::complete);
        assertThat(await(failure.future())).isNotNull();
        assertThat(await(blobs().sweep(FAR_AHEAD, (_, _) -> Future.succeededFuture(Set.of()))))
                .isZero();
    }

    @Test
    default void erasing_a_complaint_deletes_its_blobs_and_no_others() {
        ComplaintNumber other = Samples.number();
        BlobId mine = kept(NUMBER, photo(10));
        BlobId equal = kept(other, photo(10));

        await(blobs().erase(NUMBER));
        await(blobs().erase(NUMBER));

        assertThat(await(blobs().read(NUMBER, mine))).isEmpty();
        assertThat(read(other, equal)).isEqualTo(photo(10));
    }

    @Test
    default void erasing_one_blob_leaves_the_others_of_its_complaint() {
        BlobId gone = kept(NUMBER, photo(10));
        BlobId stays = kept(NUMBER, photo(11));

        await(blobs().erase(NUMBER, gone));
        await(blobs().erase(NUMBER, gone));

        assertThat(await(blobs().read(NUMBER, gone))).isEmpty();
        assertThat(read(NUMBER, stays)).isEqualTo(photo(11));
    }

    @Test
    default void sweeping_deletes_old_blobs_no_history_names() {
        BlobId orphan = kept(NUMBER, photo(1));
        BlobId named = kept(NUMBER, photo(2));
        Blobs.Referred knowsOne = (_, _) -> Future.succeededFuture(Set.of(named));

        assertThat(await(blobs().sweep(LONG_AGO, knowsOne))).isZero();
        assertThat(await(blobs().read(NUMBER, orphan))).isPresent();
        assertThat(await(blobs().sweep(FAR_AHEAD, knowsOne))).isEqualTo(1);

        assertThat(await(blobs().read(NUMBER, orphan))).isEmpty();
        assertThat(read(NUMBER, named)).isEqualTo(photo(2));
    }

    @Test
    default void a_complaint_is_asked_once_for_all_its_old_blobs_and_not_at_all_where_it_has_none() {
        ComplaintNumber other = Samples.number();
        BlobId one = kept(NUMBER, photo(1));
        BlobId two = kept(NUMBER, photo(2));
        BlobId elsewhere = kept(other, photo(3));
        kept(Samples.number(), photo(4));
        List.of(one, two).forEach(id -> putAt(NUMBER, id, LONG_AGO));
        putAt(other, elsewhere, LONG_AGO);
        Map<ComplaintNumber, Set<BlobId>> asked = new ConcurrentHashMap<>();

        int swept = await(blobs().sweep(LONG_AGO.plusSeconds(1), (number, old) -> {
            assertThat(asked.put(number, old)).isNull();
            return Future.succeededFuture(Set.of(two));
        }));

        assertThat(asked).isEqualTo(Map.of(NUMBER, Set.of(one, two), other, Set.of(elsewhere)));
        assertThat(swept).isEqualTo(2);
        assertThat(read(NUMBER, two)).isEqualTo(photo(2));
    }

    @Test
    default void what_is_put_again_while_it_is_asked_after_stays() {
        BlobId again = kept(NUMBER, photo(1));
        BlobId orphan = kept(NUMBER, photo(2));
        List.of(again, orphan).forEach(id -> putAt(NUMBER, id, LONG_AGO));

        int swept = await(blobs().sweep(LONG_AGO.plusSeconds(1), (_, _) -> {
            putAt(NUMBER, again, FAR_AHEAD);
            return Future.succeededFuture(Set.of());
        }));

        assertThat(swept).isEqualTo(1);
        assertThat(read(NUMBER, again)).isEqualTo(photo(1));
        assertThat(await(blobs().read(NUMBER, orphan))).isEmpty();
    }
}
