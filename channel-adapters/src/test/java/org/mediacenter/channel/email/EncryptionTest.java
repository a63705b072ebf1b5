package org.mediacenter.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.LinkHealth.Cause;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;

/// Mail servers that take a password only over an encrypted connection.
@Timeout(60)
final class EncryptionTest {
    /// Loopback too, but not a name of this machine: it is treated as any server elsewhere.
    private static final String ELSEWHERE = "127.0.0.2";

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        Peer.await(vertx.close());
    }

    private EmailChannel opened(String host, Guarded imap, Guarded smtp) {
        EmailSettings settings = new EmailSettings(
                new EmailSettings.Server(host, imap.port(), "lapor", "rahasia"),
                new EmailSettings.Server(host, smtp.port(), "lapor", "rahasia"),
                TestMail.CITY,
                new EmailSettings.Timing(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(20),
                        Duration.ofMillis(100)));
        EmailChannel channel = new EmailChannel(vertx, settings, InstantSource.system(), new Random(1));
        Peer.await(channel.open(new TestInbox(), new TestMemory()));
        return channel;
    }

    private static boolean bothAreDown(EmailChannel channel) {
        return channel.links().stream().allMatch(link -> link.state() == State.DOWN);
    }

    @Test
    void a_server_on_this_machine_that_offers_encryption_hears_the_password_encrypted() throws Exception {
        try (Guarded imap = new Guarded(false, true);
                Guarded smtp = new Guarded(true, true)) {
            EmailChannel channel = opened("localhost", imap, smtp);

            assertThat(imap.awaitPassword()).isTrue();
            assertThat(smtp.awaitPassword()).isTrue();
            Peer.await(channel.close());
        }
    }

    @Test
    void a_server_elsewhere_that_made_its_certificate_itself_is_told_by_its_certificate() {
        try (Guarded imap = new Guarded(false, true);
                Guarded smtp = new Guarded(true, true)) {
            EmailChannel channel = opened(ELSEWHERE, imap, smtp);
            Await.until("both are seen to be down", () -> bothAreDown(channel));

            assertThat(channel.links())
                    .allMatch(link -> link.cause().equals(Optional.of(Cause.ENCRYPTION)))
                    .extracting(LinkHealth::detail)
                    .allMatch(detail -> detail.startsWith("the certificate of [" + ELSEWHERE + ":"));
            Peer.await(channel.close());
        }
    }

    @Test
    void a_server_elsewhere_without_encryption_gets_no_password_and_is_told_as_that() {
        try (Guarded imap = new Guarded(false, false);
                Guarded smtp = new Guarded(true, false)) {
            EmailChannel channel = opened(ELSEWHERE, imap, smtp);
            Await.until("both are seen to be down", () -> bothAreDown(channel));

            assertThat(channel.links())
                    .extracting(LinkHealth::detail)
                    .allMatch(detail -> detail.startsWith("no encryption is offered by [" + ELSEWHERE + ":"));
            Peer.await(channel.close());
        }
    }
}
