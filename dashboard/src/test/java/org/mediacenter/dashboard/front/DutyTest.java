package org.mediacenter.dashboard.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.OutboundReply;

/// What the front office is told without looking for it.
final class DutyTest {
    private static final int DAYS = 10;

    @TempDir
    Path folder;

    @Test
    void a_channel_that_falls_silent_at_an_hour_when_it_never_is_stands_above_the_desk() {
        try (TestSite site = TestSite.opened(folder)) {
            for (int hour = 0; hour < DAYS * 24; hour++) {
                for (int message = 0; message < 3; message++) {
                    site.hub().pulse().heard("sms", Optional.empty());
                }
                site.later(Duration.ofHours(1));
            }
            // what was heard is known once it is written down, every five minutes of a clock tests cannot move
            Await.done(site.hub()
                    .pulse()
                    .stop()
                    .compose(_ -> site.hub().pulse().start(site.hub().channels())));
            String before =
                    site.signedIn("endah", Role.OPERATOR).get("/desk/duty").body();

            site.later(Duration.ofHours(8));

            assertThat(before).doesNotContain("channels");
            assertThat(site.signedIn("dewi", Role.OPERATOR).get("/desk/duty").body())
                    .contains("SMS lebih sepi dari biasanya");
            assertThat(site.signedIn("sari", Role.OFFICER, "dlh")
                            .get("/desk/duty")
                            .body())
                    .doesNotContain("sepi");
        }
    }

    @Test
    void a_channel_that_is_down_stands_above_the_desk() {
        try (TestSite site = TestSite.opened(folder, _ -> new Unplugged())) {
            assertThat(site.signedIn("endah", Role.OPERATOR).get("/desk/duty").body())
                    .contains("SMS tidak tersambung");
        }
    }

    private static final class Unplugged implements Channel {
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
            return Future.succeededFuture(new Delivered.Unknown("nobody listens"));
        }

        @Override
        public ChannelHealth health() {
            return new ChannelHealth(ChannelHealth.State.DOWN, "", Optional.empty(), Optional.empty());
        }

        @Override
        public Future<Void> close() {
            return Future.succeededFuture();
        }
    }
}
