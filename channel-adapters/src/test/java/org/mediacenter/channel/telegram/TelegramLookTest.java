package org.mediacenter.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.common.Onlooker;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.LinkHealth.Cause;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;

/// A bot whose token dies while Telegram holds the question for messages open.
@Timeout(60)
final class TelegramLookTest {
    private static final String WHO = "/bot12:rahasia/getMe";
    private final Onlooker somebody = new Onlooker();
    private final Vertx vertx = Vertx.vertx();
    private final Peer peer = new Peer(this::answer);
    private final TelegramChannel channel = new TelegramChannel(
            vertx,
            new TelegramSettings("12:rahasia", peer.url(), TelegramSettings.Timing.USUAL),
            somebody,
            new Random(1));
    private volatile int status = 200;

    @BeforeEach
    void opens() throws InterruptedException {
        Peer.await(channel.open(new TestInbox(), new TestMemory()));
        peer.next("/bot12:rahasia/getUpdates");
        peer.next("/bot12:rahasia/getUpdates");
    }

    @AfterEach
    void closes() {
        Peer.await(channel.close());
        Peer.await(vertx.close());
        peer.close();
    }

    @Test
    void a_dead_token_is_seen_and_a_good_one_again() {
        status = 401;
        assertThat(somebody.sees(
                        channel,
                        link -> link.state() == State.DOWN
                                && link.cause()
                                        .filter(Cause.CREDENTIALS::equals)
                                        .isPresent()))
                .isTrue();

        status = 200;
        assertThat(somebody.sees(channel, link -> link.state() == State.UP)).isTrue();
    }

    @Test
    void an_answer_that_does_not_come_is_seen() {
        status = 0;

        assertThat(somebody.sees(channel, link -> link.state() == State.DOWN)).isTrue();
    }

    @Test
    void what_is_wrong_by_now_is_said_after_answers_that_did_not_come() {
        status = 0;
        assertThat(somebody.sees(channel, link -> isDown(link, Cause.PROVIDER))).isTrue();

        status = 401;
        assertThat(somebody.sees(channel, link -> isDown(link, Cause.CREDENTIALS)))
                .isTrue();
        status = 429;
        assertThat(somebody.sees(channel, link -> isDown(link, Cause.LIMIT))).isTrue();

        status = 200;
        assertThat(somebody.sees(channel, link -> link.state() == State.UP)).isTrue();
    }

    private static boolean isDown(LinkHealth link, Cause cause) {
        return link.state() == State.DOWN && link.cause().filter(cause::equals).isPresent();
    }

    @Test
    void nobody_is_asked_who_it_is_while_nobody_looks_and_seldom_while_somebody_does() {
        somebody.goOn(Duration.ofHours(1));
        assertThat(peer.asked(WHO)).isEmpty();

        somebody.look(channel, Duration.ofMinutes(1));

        assertThat(peer.asked(WHO)).hasSize(10);
        assertThat(channel.links().getFirst().asked()).isPresent();
    }

    /// The first question for messages is answered, those that may wait are held.
    private void answer(Peer.Asked asked, HttpServerResponse response) {
        boolean held = asked.path().endsWith("/getUpdates") && asked.json().getInteger("timeout") > 0;
        if (!held && status > 0) {
            Peer.json(
                    response, status, new JsonObject().put("ok", status == 200).put("result", new JsonArray()));
        }
    }
}
