package org.mediacenter.hub.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

/// What is known of a channel's last messages after it was opened anew.
final class LastTimesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    @TempDir
    Path folder;

    private Vertx vertx;
    private Store store;

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
    void a_restart_forgets_no_last_time() throws Exception {
        Pulse before = started(new Line(Optional.of(NOON), Optional.of(NOON.plusSeconds(5))));
        done(before.stop());

        Line fresh = new Line(Optional.empty(), Optional.empty());
        LastTimes after = started(fresh).lastTimes();

        assertThat(after.health(fresh).lastIn()).contains(NOON);
        assertThat(after.health(fresh).lastOut()).contains(NOON.plusSeconds(5));
        assertThat(after.links(fresh)).singleElement().satisfies(link -> {
            assertThat(link.lastIn()).contains(NOON);
            assertThat(link.lastOut()).contains(NOON.plusSeconds(5));
        });
    }

    @Test
    void new_settings_forget_no_last_time_and_what_came_since_counts() throws Exception {
        LastTimes times = started(new Line(Optional.of(NOON), Optional.empty())).lastTimes();
        times.look(List.of(new Line(Optional.of(NOON.plusSeconds(3)), Optional.empty())));

        Line fresh = new Line(Optional.empty(), Optional.of(NOON.plusSeconds(9)));

        assertThat(times.health(fresh).lastIn()).contains(NOON.plusSeconds(3));
        assertThat(times.health(fresh).lastOut()).contains(NOON.plusSeconds(9));
    }

    @Test
    void what_another_node_saw_later_stays() throws Exception {
        Pulse one = started(new Line(Optional.of(NOON), Optional.empty()));
        Pulse two = started(new Line(Optional.of(NOON.plusSeconds(60)), Optional.empty()));
        done(two.stop());
        done(one.stop());

        Line fresh = new Line(Optional.empty(), Optional.empty());

        assertThat(started(fresh).lastTimes().health(fresh).lastIn()).contains(NOON.plusSeconds(60));
    }

    private Pulse started(Channel channel) throws Exception {
        Pulse pulse = new Pulse(vertx, store, () -> NOON);
        done(pulse.start(List.of(channel)));
        return pulse;
    }

    private static void done(Future<?> future) throws Exception {
        future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    /// A channel of one link that says when it last heard and spoke.
    private record Line(Optional<Instant> lastIn, Optional<Instant> lastOut) implements Channel {
        @Override
        public String name() {
            return "sms";
        }

        @Override
        public Traits traits() {
            return new Traits(false, false, false);
        }

        @Override
        public Future<Void> open(Inbox inbox, ChannelMemory memory) {
            return Future.succeededFuture();
        }

        @Override
        public Future<Delivered> deliver(OutboundReply reply) {
            return Future.succeededFuture(new Delivered.Sent(List.of()));
        }

        @Override
        public ChannelHealth health() {
            return new ChannelHealth(ChannelHealth.State.UP, "up", lastIn, lastOut);
        }

        @Override
        public List<LinkHealth> links() {
            return List.of(new LinkHealth(
                    "main",
                    ChannelHealth.State.UP,
                    Optional.empty(),
                    "up",
                    lastIn,
                    lastOut,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }

        @Override
        public Future<Void> close() {
            return Future.succeededFuture();
        }
    }
}
