package org.mediacenter.dashboard.standin.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.facebook.FacebookChannel;
import org.mediacenter.channel.meta.MetaAccount;
import org.mediacenter.channel.meta.MetaSide;
import org.mediacenter.dashboard.standin.meta.MetaVisitors.Person;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.OutboundReply.Answered;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// The Facebook channel with visitors and a Graph API that stand in for the real ones.
@Timeout(120)
final class FacebookThereAndBackTest {
    private static final long EXPIRES = 1_800_000_000;
    private static final MetaApplication APP =
            new MetaApplication(MetaSide.SECRET, MetaSide.VERIFY_TOKEN, Map.of("kunci", "100"), EXPIRES);
    private static final Person SITI = new Person("55", "Siti");
    private static final Person BUDI = new Person("56", "Budi");

    private final AtomicReference<Instant> now = new AtomicReference<>(MetaSide.NOW);
    private final Vertx vertx = Vertx.vertx();
    private final TestInbox inbox = new TestInbox();
    private GraphApi api;
    private MetaSide hub;
    private MetaVisitors visitors;

    @BeforeEach
    void start() {
        api = MetaSide.await(GraphApi.listening(vertx, 0, APP, now::get));
        hub = hub("kunci").open(inbox);
        visitors = new MetaVisitors(vertx, APP, api.world(), now::get, hub.webhook());
        hub.awaitState(State.UP);
    }

    @AfterEach
    void stop() {
        visitors.close();
        hub.close();
        api.close();
        MetaSide.await(vertx.close());
    }

    @Test
    void a_visitors_post_is_answered_before_everybody_and_alone() throws Exception {
        assertThat(MetaSide.await(visitors.handshake())).isTrue();
        String post = visitors.post("100", SITI, "Lampu padam di gang 2");
        InboundMessage heard = inbox.nextMessage();

        Delivered shown = deliver(heard, Audience.PUBLIC, "Terima kasih, sudah kami terima");
        Delivered alone = deliver(heard, Audience.PRIVATE, "Kunci laporan Anda: abc");

        assertThat(shown).isInstanceOf(Delivered.Sent.class);
        assertThat(alone).isInstanceOf(Delivered.Sent.class);
        assertThat(api.world().spoken())
                .containsExactly(
                        new Spoken("100", post, true, "Terima kasih, sudah kami terima"),
                        new Spoken("100", post, false, "Kunci laporan Anda: abc"));
        assertThat(((Delivered.Refused) deliver(heard, Audience.PRIVATE, "lagi")).why())
                .startsWith("out-of-reach: ");
    }

    @Test
    void a_comment_below_the_citys_own_post_is_answered_below_it() throws Exception {
        String news = visitors.announce("100", "Sapawarga", "Jadwal pemadaman");
        String comment = visitors.comment("100", news, news, BUDI, "Di sini belum nyala");
        InboundMessage heard = inbox.nextMessage();

        deliver(heard, Audience.PUBLIC, "Kami periksa");

        assertThat(heard.author().name()).contains("Budi");
        assertThat(api.world().spoken()).containsExactly(new Spoken("100", comment, true, "Kami periksa"));
    }

    @Test
    void what_others_say_below_a_visitors_post_belongs_to_it_also_after_a_restart() throws Exception {
        String post = visitors.post("100", SITI, "Lampu padam");
        inbox.nextMessage();
        visitors.comment("100", post, post, BUDI, "Di sini juga");
        InboundMessage before = inbox.nextMessage();
        assertThat(hub.memory().notes()).hasSize(1);

        MetaSide again = hub("kunci");
        MetaSide.await(again.channel().open(inbox, hub.memory()));
        MetaVisitors later = new MetaVisitors(vertx, APP, api.world(), now::get, again.webhook());
        later.comment("100", post, post, BUDI, "Masih padam");
        InboundMessage after = inbox.nextMessage();

        assertThat(before.conversation()).isEqualTo("post:100:" + post);
        assertThat(after.conversation()).isEqualTo(before.conversation());
        assertThat(after.exchange().opens()).isFalse();
        later.close();
        again.close();
    }

    @Test
    void messenger_answers_until_the_window_closes() throws Exception {
        visitors.message("100", SITI, "Air mati");
        InboundMessage heard = inbox.nextMessage();

        assertThat(deliver(heard, Audience.PRIVATE, "Kami periksa")).isInstanceOf(Delivered.Sent.class);
        now.set(now.get().plus(Duration.ofDays(3)));
        assertThat(deliver(heard, Audience.PRIVATE, "Sudah diperbaiki")).isInstanceOf(Delivered.Sent.class);
        now.set(now.get().plus(Duration.ofDays(4)));
        assertThat(((Delivered.Refused) deliver(heard, Audience.PRIVATE, "Terlambat")).why())
                .startsWith("out-of-reach: ");
        assertThat(api.world().spoken()).extracting(Spoken::text).containsExactly("Kami periksa", "Sudah diperbaiki");
    }

    @Test
    void a_mention_of_which_only_ids_came_is_asked_for() throws Exception {
        visitors.mention("100", SITI, "Tolong @Sapawarga, pohon tumbang");

        InboundMessage heard = inbox.nextMessage();

        assertThat(heard.text()).isEqualTo("Tolong @Sapawarga, pohon tumbang");
        assertThat(heard.author().id()).isEqualTo("55");
        assertThat(heard.exchange().opens()).isTrue();
        assertThat(deliver(heard, Audience.PUBLIC, "Kami periksa")).isInstanceOf(Delivered.Sent.class);
    }

    @Test
    void a_dead_token_is_seen_before_the_first_reply_and_a_new_one_helps() {
        MetaSide wrong = hub("kunci-lama");
        MetaSide.await(wrong.channel().open(inbox, hub.memory()));

        wrong.awaitState(State.DOWN);

        LinkHealth link = wrong.channel().links().getFirst();
        assertThat(link.detail()).isEqualTo("token invalid, make a new one");
        assertThat(wrong.channel().reaches("messenger:100:55")).isFalse();
        assertThat(hub.channel().links().getFirst().tokenExpires()).contains(Instant.ofEpochSecond(EXPIRES));
        assertThat(hub.channel().links().getFirst().headRoom()).isPresent();
        wrong.close();
    }

    @Test
    void limits_wait_and_what_may_have_been_said_is_never_said_twice() throws Exception {
        visitors.message("100", SITI, "Air mati");
        InboundMessage heard = inbox.nextMessage();

        api.goWrong(Trouble.CUTS);
        assertThat(deliver(heard, Audience.PRIVATE, "satu")).isInstanceOf(Delivered.Unknown.class);
        api.goWrong(Trouble.BROKEN);
        assertThat(deliver(heard, Audience.PRIVATE, "dua")).isInstanceOf(Delivered.Unknown.class);
        assertThat(api.world().spoken()).extracting(Spoken::text).containsExactly("satu", "dua");

        api.goWrong(Trouble.LIMITED);
        assertThat(deliver(heard, Audience.PRIVATE, "tiga")).isInstanceOf(Delivered.Later.class);
        assertThat(deliver(heard, Audience.PRIVATE, "tiga")).isInstanceOf(Delivered.Later.class);
        now.set(now.get().plus(Duration.ofMinutes(2)));
        assertThat(deliver(heard, Audience.PRIVATE, "tiga")).isInstanceOf(Delivered.Sent.class);
        assertThat(api.world().spoken()).hasSize(3);
    }

    @Test
    void a_token_that_dies_while_replying_is_a_retryable_no() throws Exception {
        visitors.message("100", SITI, "Air mati");
        InboundMessage heard = inbox.nextMessage();
        api.goWrong(Trouble.TOKEN_DEAD);

        assertThat(deliver(heard, Audience.PRIVATE, "satu")).isInstanceOf(Delivered.Later.class);
        assertThat(hub.channel().health().state()).isEqualTo(State.DOWN);
    }

    @Test
    void when_nobody_listens_nothing_was_said() throws Exception {
        visitors.message("100", SITI, "Air mati");
        InboundMessage heard = inbox.nextMessage();
        MetaSide.await(api.shut());

        Delivered delivered = deliver(heard, Audience.PRIVATE, "satu");

        assertThat(delivered).isInstanceOf(Delivered.Later.class);
    }

    @Test
    void a_link_that_went_down_comes_up_by_itself_when_meta_is_back() throws Exception {
        visitors.message("100", SITI, "Air mati");
        InboundMessage heard = inbox.nextMessage();
        api.goWrong(Trouble.TOKEN_DEAD);
        deliver(heard, Audience.PRIVATE, "satu");
        assertThat(hub.channel().reaches(heard.conversation())).isFalse();

        hub.awaitState(State.UP);

        assertThat(deliver(heard, Audience.PRIVATE, "satu")).isInstanceOf(Delivered.Sent.class);
    }

    private MetaSide hub(String token) {
        return new MetaSide(
                (owner, app, webhook, time, random) -> new FacebookChannel(
                        owner, app, List.of(new MetaAccount("100", "Sapawarga", token)), webhook, time, random),
                text -> text,
                api.url(),
                now::get);
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
