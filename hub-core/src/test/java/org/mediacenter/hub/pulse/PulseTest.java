package org.mediacenter.hub.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelPlace;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

/// How channels do, for all nodes and over restarts.
final class PulseTest {
    private static final Instant BEGAN = Instant.parse("2026-11-01T05:00:00Z");

    @TempDir
    Path folder;

    private Vertx vertx;
    private Store store;
    private Instant now = BEGAN;

    @BeforeEach
    void the_store_opens() {
        vertx = Vertx.vertx();
        store = SqliteStore.open(folder);
    }

    @AfterEach
    void the_store_closes() throws Exception {
        done(store.close());
        done(vertx.close());
    }

    @Test
    void a_message_tells_when_it_came_and_how_late() throws Exception {
        Pulse pulse = pulse();

        pulse.heard("sms", Optional.of(now.minusSeconds(90)));

        assertThat(pulse.of("sms").last()).contains(now);
        assertThat(pulse.of("sms").lag()).contains(Duration.ofSeconds(90));
    }

    @Test
    void how_late_the_last_message_came_is_known_after_a_restart() throws Exception {
        Pulse before = pulse();
        before.heard("sms", Optional.of(now.minusSeconds(30)));
        now = now.plusSeconds(60);
        before.heard("sms", Optional.of(now.minusSeconds(90)));
        done(before.stop());

        Pulse.Beat after = pulse().of("sms");

        assertThat(after.last()).contains(now);
        assertThat(after.lag()).contains(Duration.ofSeconds(90));
    }

    @Test
    void a_message_that_does_not_say_when_it_was_written_came_with_no_lag() throws Exception {
        Pulse pulse = pulse();
        pulse.heard("sms", Optional.of(now.minusSeconds(30)));
        now = now.plusSeconds(60);

        pulse.heard("sms", Optional.empty());

        assertThat(pulse.of("sms").lag()).isEmpty();
    }

    @Test
    void what_two_nodes_heard_for_ten_days_is_known_after_a_restart_and_silence_then_told() throws Exception {
        Pulse one = pulse();
        Pulse two = pulse();
        for (int hour = 0; hour < 240; hour++) {
            one.heard("sms", Optional.empty());
            two.heard("sms", Optional.empty());
            two.heard("sms", Optional.empty());
            now = now.plus(Duration.ofHours(1));
        }
        done(one.stop());
        done(two.stop());

        Pulse later = pulse();
        now = now.plus(Duration.ofMinutes(30));
        assertThat(later.of("sms").quiet()).isFalse();
        now = now.plus(Duration.ofHours(2));

        assertThat(later.of("sms").quiet()).isTrue();
        assertThat(later.of("website").quiet()).isFalse();
    }

    private Pulse pulse() throws Exception {
        Pulse pulse = new Pulse(vertx, store, () -> now);
        done(pulse.start(List.of(place("sms"), place("website"))));
        return pulse;
    }

    private static Channel place(String name) {
        return new ChannelPlace(name, new Channel.Traits(false, false, false));
    }

    private static void done(Future<?> future) throws Exception {
        future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
