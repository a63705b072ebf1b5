package org.mediacenter.dashboard.standin.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.instagram.InstagramChannel;
import org.mediacenter.channel.meta.MetaAccount;
import org.mediacenter.channel.meta.MetaSide;
import org.mediacenter.dashboard.standin.meta.MetaVisitors.Person;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.OutboundReply.Answered;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// The Instagram channel with followers and a Graph API that stand in for the real ones.
@Timeout(120)
final class InstagramThereAndBackTest {
    private static final String ACCOUNT = "17841400000000000";
    private static final MetaApplication APP =
            new MetaApplication(MetaSide.SECRET, MetaSide.VERIFY_TOKEN, Map.of("kunci", ACCOUNT), 0);
    private static final Person SITI = new Person("900", "warga.siti");

    private final AtomicReference<Instant> now = new AtomicReference<>(MetaSide.NOW);
    private final Vertx vertx = Vertx.vertx();
    private final TestInbox inbox = new TestInbox();
    private GraphApi api;
    private MetaSide hub;
    private MetaVisitors followers;

    @BeforeEach
    void start() {
        api = MetaSide.await(GraphApi.listening(vertx, 0, APP, now::get));
        MetaAccount account = new MetaAccount(ACCOUNT, "sapawarga", "kunci");
        hub = new MetaSide(
                        (owner, app, webhook, time, random) ->
                                new InstagramChannel(owner, app, List.of(account), webhook, time, random),
                        text -> text,
                        api.url(),
                        now::get)
                .open(inbox);
        followers = new MetaVisitors(vertx, APP, api.world(), now::get, hub.webhook());
        hub.awaitState(State.UP);
    }

    @AfterEach
    void stop() {
        followers.close();
        hub.close();
        api.close();
        MetaSide.await(vertx.close());
    }

    @Test
    void a_comment_is_answered_below_it_and_once_alone() throws Exception {
        String comment = followers.commentOnPhoto(ACCOUNT, Optional.empty(), SITI, "Jalan berlubang");
        InboundMessage heard = inbox.nextMessage();

        assertThat(deliver(heard, Audience.PUBLIC, "Kami periksa")).isInstanceOf(Delivered.Sent.class);
        assertThat(deliver(heard, Audience.PRIVATE, "Kunci Anda: abc")).isInstanceOf(Delivered.Sent.class);
        assertThat(deliver(heard, Audience.PRIVATE, "lagi")).isInstanceOf(Delivered.Refused.class);
        assertThat(api.world().spoken())
                .containsExactly(
                        new Spoken(ACCOUNT, comment, true, "Kami periksa"),
                        new Spoken(ACCOUNT, comment, false, "Kunci Anda: abc"));
    }

    @Test
    void a_mention_is_asked_for_and_answered_where_it_stands() throws Exception {
        String comment = followers.mentionInComment(ACCOUNT, SITI, "Tolong @sapawarga, pohon tumbang");

        InboundMessage heard = inbox.nextMessage();

        assertThat(heard.text()).isEqualTo("Tolong @sapawarga, pohon tumbang");
        assertThat(heard.author().name()).contains("warga.siti");
        assertThat(deliver(heard, Audience.PUBLIC, "Kami periksa")).isInstanceOf(Delivered.Sent.class);
        assertThat(api.world().spoken()).containsExactly(new Spoken(ACCOUNT, comment, true, "Kami periksa"));
        assertThat(((Delivered.Refused) deliver(heard, Audience.PRIVATE, "a")).why())
                .startsWith("out-of-reach: ");
    }

    @Test
    void direct_messages_go_in_parts_of_a_thousand_octets_until_the_window_closes() throws Exception {
        followers.message(ACCOUNT, SITI, "Air mati");
        InboundMessage heard = inbox.nextMessage();

        Delivered sent = deliver(heard, Audience.PRIVATE, "perbaikan café ".repeat(150));

        assertThat(((Delivered.Sent) sent).providerIds()).hasSize(3).doesNotContain("");
        assertThat(api.world().spoken())
                .allSatisfy(part -> assertThat(part.text().getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(1_000));
        now.set(now.get().plus(Duration.ofDays(7)));
        assertThat(deliver(heard, Audience.PRIVATE, "terlambat")).isInstanceOf(Delivered.Refused.class);
    }

    private Delivered deliver(InboundMessage heard, Audience audience, String text) {
        return MetaSide.await(hub.channel()
                .deliver(new OutboundReply(
                        ComplaintNumber.random(new SecureRandom()),
                        "r1",
                        1,
                        ReplyKind.INTERIM,
                        heard.conversation(),
                        heard.author().id(),
                        text,
                        audience,
                        new Answered(heard.nativeId(), heard.writtenAt().orElseThrow()))));
    }
}
