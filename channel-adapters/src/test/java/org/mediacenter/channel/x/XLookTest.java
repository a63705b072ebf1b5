package org.mediacenter.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.common.Onlooker;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.LinkHealth.Cause;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;

/// Keys that are withdrawn between two looks at the lists, an hour apart.
@Timeout(60)
final class XLookTest {
    private static final String WHO = "/2/users/me";
    private static final String MENTIONS = "/2/users/" + TestX.CITY + "/mentions";
    private final Onlooker somebody = new Onlooker();
    private final Vertx vertx = Vertx.vertx();
    private final Peer peer = new Peer(this::answer);
    private final XChannel channel =
            new XChannel(vertx, TestX.settings(peer.url(), TestX.RARELY), somebody, new Random(1));
    private volatile int status = 200;
    private final AtomicInteger left = new AtomicInteger(75);

    @BeforeEach
    void opens() throws InterruptedException {
        Peer.await(channel.open(new TestInbox(), new TestMemory()));
        peer.next(MENTIONS);
    }

    @AfterEach
    void closes() {
        Peer.await(channel.close());
        Peer.await(vertx.close());
        peer.close();
    }

    @Test
    void withdrawn_keys_are_seen_and_good_ones_again() {
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
    void errors_of_an_api_whose_host_is_there_are_seen() {
        status = 503;

        assertThat(somebody.sees(channel, link -> link.state() == State.DOWN)).isTrue();
    }

    @Test
    void an_hour_of_looking_takes_a_tenth_of_what_x_allows_in_each_quarter() {
        int before = peer.asked(WHO).size();
        for (int quarter = 0; quarter < 4; quarter++) {
            left.set(75);
            somebody.look(channel, Duration.ofMinutes(15));
        }

        // one of each quarter is of no use to know how much is left: it begins anew with it
        assertThat(peer.asked(WHO).size() - before).isBetween(28, 32);
    }

    @Test
    void nobody_is_asked_while_nobody_looks() {
        int before = peer.asked(WHO).size();

        somebody.goOn(Duration.ofHours(2));

        assertThat(peer.asked(WHO)).hasSize(before);
    }

    private void answer(Peer.Asked asked, HttpServerResponse response) {
        if (asked.path().equals(WHO)) {
            int still = left.decrementAndGet();
            long quarter = 900;
            long until = (somebody.instant().getEpochSecond() / quarter + 1) * quarter;
            response.putHeader("x-rate-limit-limit", "75")
                    .putHeader("x-rate-limit-remaining", "" + still)
                    .putHeader("x-rate-limit-reset", "" + until);
        }
        if (status == 200) {
            TestX.quiet(asked, response);
        } else {
            Peer.json(response, status, new JsonObject().put("title", "Unauthorized"));
        }
    }
}
