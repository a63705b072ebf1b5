package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.TestMemory;

final class SeenTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-21T03:00:00Z"));
    private final TestMemory memory = new TestMemory();

    @Test
    void the_same_words_within_the_window_have_the_same_id() {
        Seen seen = new Seen(memory, clock);

        String first = seen.id("a").result();
        clock.advance(Seen.WINDOW.minusMillis(1));
        String again = seen.id("a").result();
        String other = seen.id("b").result();

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void the_same_words_after_the_window_are_a_new_message() {
        Seen seen = new Seen(memory, clock);

        String first = seen.id("a").result();
        clock.advance(Seen.WINDOW);
        String later = seen.id("a").result();

        assertThat(later).isNotEqualTo(first);
    }

    @Test
    void a_restart_remembers() {
        String before = new Seen(memory, clock).id("a").result();

        Seen after = new Seen(memory, clock);
        after.load().result();

        assertThat(after.id("a").result()).isEqualTo(before);
    }

    @Test
    void what_is_old_is_forgotten_in_the_notebook_too() {
        Seen seen = new Seen(memory, clock);
        seen.id("a").result();
        clock.advance(Seen.WINDOW);
        seen.id("b").result();

        seen.sweep();

        assertThat(memory.notes()).hasSize(1);
        assertThat(memory.notes().values()).containsExactly("b");
    }

    @Test
    void an_id_is_given_out_only_when_it_is_durable_and_many_share_a_write() {
        SlowMemory slow = new SlowMemory();
        Seen seen = new Seen(slow, clock);

        Future<String> first = seen.id("a");
        Future<String> second = seen.id("b");
        Future<String> third = seen.id("c");

        assertThat(first.isComplete()).isFalse();
        slow.finish();
        assertThat(first.succeeded()).isTrue();
        assertThat(second.isComplete()).isFalse();
        slow.finish();
        assertThat(second.succeeded()).isTrue();
        assertThat(third.succeeded()).isTrue();
        assertThat(slow.writes).isEqualTo(2);
    }

    @Test
    void a_notebook_in_trouble_gives_no_id_and_is_asked_again() {
        SlowMemory slow = new SlowMemory();
        Seen seen = new Seen(slow, clock);

        Future<String> first = seen.id("a");
        slow.fail();
        Future<String> again = seen.id("a");
        slow.finish();

        assertThat(first.failed()).isTrue();
        assertThat(again.succeeded()).isTrue();
    }

    /// A notebook whose writes end when the test says so.
    private static final class SlowMemory implements ChannelMemory {
        private Promise<Void> running = Promise.promise();
        int writes;

        @Override
        public Future<Optional<String>> read(String key) {
            return Future.succeededFuture(Optional.empty());
        }

        @Override
        public Future<SortedMap<String, String>> startingWith(String prefix) {
            return Future.succeededFuture(new TreeMap<>());
        }

        @Override
        public Future<Void> write(String key, String value) {
            writes++;
            running = Promise.promise();
            return running.future();
        }

        @Override
        public Future<Optional<String>> change(String key, UnaryOperator<Optional<String>> change) {
            return read(key)
                    .compose(before ->
                            write(key, change.apply(before).orElseThrow()).compose(_ -> read(key)));
        }

        @Override
        public Future<Void> forget(String key) {
            return Future.succeededFuture();
        }

        void finish() {
            running.complete();
        }

        void fail() {
            running.fail("disk full");
        }
    }
}
