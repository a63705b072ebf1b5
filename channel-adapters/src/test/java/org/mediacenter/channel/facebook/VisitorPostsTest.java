package org.mediacenter.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.channel.facebook.Comments.comment;
import static org.mediacenter.channel.facebook.Comments.envelope;
import static org.mediacenter.channel.facebook.Comments.post;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.meta.Heard;
import org.mediacenter.channel.meta.MetaSide;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;

/// Comments find the visitors' posts they stand below.
@Timeout(60)
final class VisitorPostsTest {
    private static final String POST_AND_COMMENT =
            envelope(post("100_7", "55", "lampu padam"), comment("100_7", "7_1", "56", "sama"));
    private static final String THREAD = "post:100:100_7";

    private final TestInbox inbox = new TestInbox();
    private final SlowMemory memory = new SlowMemory();
    private final MetaSide meta = FacebookContractTest.side();

    @AfterEach
    void close() {
        meta.close();
    }

    @Test
    void a_comment_in_the_same_call_as_its_post_knows_it_and_comes_after_it() throws Exception {
        MetaSide.await(meta.channel().open(inbox, memory));

        CompletableFuture<HttpResponse<String>> posted =
                CompletableFuture.supplyAsync(() -> meta.signed(POST_AND_COMMENT));
        Promise<Void> writing = memory.nextWrite();
        assertThat(inbox.kept()).isEmpty();
        writing.complete();

        assertThat(posted.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(inbox.kept()).extracting(InboundMessage::nativeId).containsExactly("100_7", "7_1");
        assertThat(inbox.kept()).extracting(InboundMessage::conversation).containsOnly(THREAD);
    }

    @Test
    void what_could_not_be_noted_is_noted_when_meta_sends_it_again() throws Exception {
        MetaSide.await(meta.channel().open(inbox, memory));

        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> meta.signed(POST_AND_COMMENT));
        memory.nextWrite().fail("disk full");
        assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
        CompletableFuture<HttpResponse<String>> again =
                CompletableFuture.supplyAsync(() -> meta.signed(POST_AND_COMMENT));
        memory.nextWrite().complete();

        assertThat(again.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(inbox.kept()).extracting(InboundMessage::conversation).containsExactly(THREAD, THREAD);
        assertThat(MetaSide.await(memory.read("post:100_7"))).isPresent();
    }

    @Test
    void what_one_node_noted_the_other_knows_at_once() {
        TestMemory shared = new TestMemory();
        MetaSide.await(meta.channel().open(inbox, shared));
        try (MetaSide other = FacebookContractTest.side()) {
            MetaSide.await(other.channel().open(inbox, shared));

            other.signed(envelope(post("100_7", "55", "lampu padam")));
            meta.signed(envelope(comment("100_7", "7_1", "56", "sama")));

            assertThat(inbox.kept()).extracting(InboundMessage::conversation).containsExactly(THREAD, THREAD);
        }
    }

    @Test
    void only_the_latest_posts_are_in_memory_and_the_others_are_looked_up() {
        TestMemory notes = new TestMemory();
        VisitorPosts posts = new VisitorPosts(InstantSource.fixed(MetaSide.NOW));
        MetaSide.await(posts.open(notes));
        for (int i = 0; i <= VisitorPosts.MOST_IN_MEMORY; i++) {
            InboundMessage message = message("100_" + i);
            posts.heard(message);
            MetaSide.await(posts.note(message));
        }

        assertThat(posts.authorOf("100_1")).contains("55");
        assertThat(posts.authorOf("100_0")).isEmpty();
        MetaSide.await(posts.learn(List.of("100_0", "100_x")));
        assertThat(posts.authorOf("100_0")).contains("55");
        assertThat(posts.authorOf("100_x")).isEmpty();
    }

    @Test
    void after_half_a_year_a_post_is_forgotten() {
        TestMemory notes = new TestMemory();
        VisitorPosts posts = new VisitorPosts(InstantSource.fixed(MetaSide.NOW));
        MetaSide.await(posts.open(notes));
        MetaSide.await(posts.note(message("100_7")));

        MetaSide.await(new VisitorPosts(InstantSource.fixed(MetaSide.NOW.plus(Duration.ofDays(179)))).open(notes));
        assertThat(notes.notes()).hasSize(1);
        MetaSide.await(new VisitorPosts(InstantSource.fixed(MetaSide.NOW.plus(Duration.ofDays(181)))).open(notes));
        assertThat(notes.notes()).isEmpty();
    }

    private static InboundMessage message(String id) {
        return ((Heard.Said)
                        PageEvents.read(Comments.event(envelope(post(id, "55", "lampu padam"))), _ -> Optional.empty()))
                .message();
    }

    /// Writes when it is told to.
    private static final class SlowMemory implements ChannelMemory {
        private final TestMemory notes = new TestMemory();
        private final BlockingQueue<Promise<Void>> writes = new LinkedBlockingQueue<>();

        Promise<Void> nextWrite() throws InterruptedException {
            return Optional.ofNullable(writes.poll(20, TimeUnit.SECONDS)).orElseThrow();
        }

        @Override
        public Future<Void> write(String key, String value) {
            Promise<Void> promise = Promise.promise();
            writes.add(promise);
            return promise.future().compose(_ -> notes.write(key, value));
        }

        @Override
        public Future<Optional<String>> read(String key) {
            return notes.read(key);
        }

        @Override
        public Future<SortedMap<String, String>> startingWith(String prefix) {
            return notes.startingWith(prefix);
        }

        @Override
        public Future<Optional<String>> change(String key, UnaryOperator<Optional<String>> change) {
            return read(key)
                    .compose(before ->
                            write(key, change.apply(before).orElseThrow()).compose(_ -> read(key)));
        }

        @Override
        public Future<Void> forget(String key) {
            return notes.forget(key);
        }
    }
}
