package org.mediacenter.dashboard.standin.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.x.XChannel;
import org.mediacenter.channel.x.XSettings;
import org.mediacenter.dashboard.standin.ApiFailure;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// The hub's channel and X's stand-in talk to each other, each by its own reading of X's API.
@Timeout(60)
class XWithTheHubTest {
    private static final XApplication APPLICATION =
            new XApplication("key", "consumer-secret", "42-token", "access-secret", "42", "ContohKota");
    private static final String CITIZEN = "77";
    private static final String NEIGHBOUR = "78";

    private final Vertx vertx = Vertx.vertx();
    private final TestInbox inbox = new TestInbox();
    private final TestMemory memory = new TestMemory();
    private final XStandIn x = await(XStandIn.listening(vertx, 0, APPLICATION, InstantSource.system()));
    private final XChannel channel = new XChannel(vertx, settings(), InstantSource.system(), new Random(1));

    XWithTheHubTest() {
        x.people().join(CITIZEN, "warga");
        x.people().join(NEIGHBOUR, "tetangga");
        await(channel.open(inbox, memory));
    }

    @AfterEach
    void close() {
        await(channel.close());
        await(vertx.close());
    }

    @Test
    void a_mention_is_heard_and_answered_in_its_thread_and_the_thread_is_one_matter() throws Exception {
        XPost post = x.people().post(CITIZEN, "@ContohKota lampu jalan padam & gelap");
        InboundMessage heard = inbox.nextMessage();
        assertThat(heard.text()).isEqualTo("@ContohKota lampu jalan padam & gelap");
        assertThat(heard.author().name()).contains("warga");

        Delivered delivered = deliver(heard, Audience.PUBLIC, "Petugas sedang menuju lokasi. ".repeat(20));
        List<XPost> said = x.people().cityPosts();

        assertThat(delivered)
                .isEqualTo(new Delivered.Sent(said.stream().map(XPost::id).toList()));
        assertThat(said).hasSizeGreaterThan(1).allMatch(one -> one.thread().equals(post.id()));
        assertThat(said.get(1).answers()).contains(said.getFirst().id());

        x.people().answer(CITIZEN, said.getLast().id(), "Terima kasih");
        InboundMessage thanks = inbox.nextMessage();
        x.people().answer(NEIGHBOUR, post.id(), "@ContohKota sama di sini");
        InboundMessage bystander = inbox.nextMessage();

        assertThat(thanks.conversation()).isEqualTo(heard.conversation()).isEqualTo(bystander.conversation());
        assertThat(thanks.exchange().answers()).contains(said.getLast().id());
        assertThat(bystander.exchange().opens()).isFalse();
    }

    @Test
    void below_the_citys_own_post_two_people_have_two_matters() throws Exception {
        XPost own = x.people().announce("Jadwal truk tangki air hari ini.");
        x.people().answer(CITIZEN, own.id(), "@ContohKota air mati di tempat kami");
        InboundMessage first = inbox.nextMessage();
        x.people().answer(NEIGHBOUR, own.id(), "@ContohKota di sini juga");
        InboundMessage second = inbox.nextMessage();

        assertThat(first.conversation()).isNotEqualTo(second.conversation());
        assertThat(first.exchange().opens()).isTrue();
        assertThat(second.exchange().opens()).isTrue();
    }

    @Test
    void a_direct_message_is_heard_and_answered_alone() throws Exception {
        x.people().write(CITIZEN, "Ini alamat saya");
        InboundMessage heard = inbox.nextMessage();

        Delivered delivered = deliver(heard, Audience.PRIVATE, "Baik, https://kota.example/lacak");

        assertThat(heard.exchange().audience()).isEqualTo(Audience.PRIVATE);
        assertThat(x.people().cityMessages(CITIZEN)).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("Baik, https://kota.example/lacak");
            assertThat(delivered).isEqualTo(new Delivered.Sent(List.of(message.id())));
        });
        assertThat(x.people().cityPosts()).isEmpty();
    }

    @Test
    void what_x_does_instead_of_answering_is_told_as_what_it_is() throws Exception {
        x.people().post(CITIZEN, "@ContohKota lampu jalan padam");
        InboundMessage heard = inbox.nextMessage();

        x.fail("POST tweets", ApiFailure.BROKEN);
        assertThat(deliver(heard, Audience.PUBLIC, "satu")).isInstanceOf(Delivered.Unknown.class);
        x.fail("POST tweets", ApiFailure.CUT);
        assertThat(deliver(heard, Audience.PUBLIC, "dua")).isInstanceOf(Delivered.Unknown.class);
        x.fail("POST tweets", ApiFailure.SILENCE);
        assertThat(deliver(heard, Audience.PUBLIC, "tiga")).isInstanceOf(Delivered.Unknown.class);
        x.recover();
        assertThat(deliver(heard, Audience.PUBLIC, "tiga")).isInstanceOf(Delivered.Refused.class);
        x.fail("POST tweets", ApiFailure.LIMIT);
        assertThat(deliver(heard, Audience.PUBLIC, "empat")).isInstanceOf(Delivered.Later.class);
        x.people().takesNoMessages(CITIZEN);
        assertThat(deliver(heard, Audience.PRIVATE, "lima"))
                .isEqualTo(new Delivered.Refused("out-of-reach: this person takes no direct messages from us"));
    }

    @Test
    void while_the_keys_are_dead_mentions_wait_and_come_afterwards() throws Exception {
        x.people().post(CITIZEN, "@ContohKota satu");
        inbox.nextMessage();
        x.fail("GET mentions", ApiFailure.DEAD_KEYS);
        x.fail("GET me", ApiFailure.DEAD_KEYS);
        x.people().post(CITIZEN, "@ContohKota dua");
        x.recover();

        assertThat(inbox.nextMessage().text()).isEqualTo("@ContohKota dua");
    }

    private Delivered deliver(InboundMessage heard, Audience audience, String text) {
        return await(channel.deliver(new OutboundReply(
                ComplaintNumber.random(new SecureRandom()),
                "r1",
                1,
                ReplyKind.INTERIM,
                heard.conversation(),
                heard.author().id(),
                text,
                audience,
                new OutboundReply.Answered(heard.nativeId(), Instant.EPOCH))));
    }

    private XSettings settings() {
        return new XSettings(
                APPLICATION.consumerKey(),
                APPLICATION.consumerSecret(),
                APPLICATION.accessToken(),
                APPLICATION.accessSecret(),
                APPLICATION.userId(),
                APPLICATION.handle(),
                x.url(),
                false,
                new XSettings.Timing(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofMillis(300),
                        Duration.ofMillis(5_000),
                        Duration.ofMillis(50),
                        Duration.ofMillis(200)));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
