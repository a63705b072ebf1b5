package org.mediacenter.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.common.Onlooker;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;

/// A mail server that holds its word, and falls silent while it does.
@Timeout(60)
final class EmailLookTest {
    private final Onlooker somebody = new Onlooker();
    private final TestMail mail = new TestMail();
    private final EmailChannel channel = mail.channel("rahasia", Duration.ofMinutes(4), somebody);

    @AfterEach
    void closes() {
        Peer.await(channel.close());
        mail.close();
    }

    @Test
    void a_silent_mailbox_is_seen_and_read_again_when_it_speaks() throws Exception {
        Peer.await(channel.open(new TestInbox(), new TestMemory()));
        mail.pipe.awaitIdle();
        somebody.goOn(Duration.ofSeconds(6));

        mail.pipe.silent(true);
        assertThat(somebody.sees(channel, link -> link.state() == State.DOWN)).isTrue();

        mail.pipe.silent(false);
        mail.pipe.awaitIdle();
        assertThat(channel.links().getFirst().state()).isEqualTo(State.UP);
    }

    @Test
    void a_way_out_that_falls_silent_is_seen_and_works_again_when_it_speaks() throws Exception {
        opensBothWays();

        mail.out.silent(true);
        assertThat(somebody.sees(channel, _ -> out().state() == State.DOWN)).isTrue();
        assertThat(out().cause()).contains(LinkHealth.Cause.UNREACHABLE);

        mail.out.silent(false);
        Await.until("mail goes out again", () -> {
            somebody.look(channel, Duration.ofSeconds(6));
            return out().state() == State.UP;
        });
    }

    @Test
    void a_way_out_that_goes_away_is_seen() throws Exception {
        opensBothWays();

        mail.out.close();

        assertThat(somebody.sees(channel, _ -> out().state() == State.DOWN)).isTrue();
    }

    @Test
    void nobody_signs_in_for_a_look_at_a_way_out_that_works() throws Exception {
        opensBothWays();
        int before = mail.out.signIns();

        somebody.look(channel, Duration.ofMinutes(1));

        assertThat(out().state()).isEqualTo(State.UP);
        assertThat(out().asked()).isPresent();
        assertThat(mail.out.signIns()).isEqualTo(before);
    }

    private void opensBothWays() throws Exception {
        Peer.await(channel.open(new TestInbox(), new TestMemory()));
        mail.pipe.awaitIdle();
        Await.until("mail goes out", () -> out().state() == State.UP);
    }

    private LinkHealth out() {
        return channel.links().get(1);
    }

    @Test
    void a_mailbox_that_speaks_is_asked_and_stays_up() throws Exception {
        Peer.await(channel.open(new TestInbox(), new TestMemory()));
        mail.pipe.awaitIdle();

        for (int look = 0; look < 3; look++) {
            somebody.goOn(Duration.ofSeconds(6));
            Peer.await(channel.lookedAt());
            mail.pipe.awaitIdle();
        }

        assertThat(channel.links().getFirst().state()).isEqualTo(State.UP);
        assertThat(channel.links().getFirst().asked()).contains(somebody.instant());
    }
}
