package org.mediacenter.channel.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.common.Onlooker;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.LinkHealth.Cause;

/// A page whose token dies between two checks, five minutes apart.
@Timeout(60)
final class GraphLookTest {
    private final Onlooker somebody = new Onlooker();
    private final Vertx vertx = Vertx.vertx();
    private final Peer peer = new Peer(this::answer);
    private final MetaApp app = new MetaApp("rahasia", Optional.empty(), "sandi", Optional.of(peer.url()));
    private final Graph graph =
            new Graph(vertx, app, new MetaAccount("17", "Sapawarga", "token"), somebody, new Random(1));
    private volatile int error;
    private volatile long used = 2;

    @BeforeEach
    void opens() {
        Peer.await(graph.open());
    }

    @AfterEach
    void closes() {
        graph.close();
        Peer.await(vertx.close());
        peer.close();
    }

    @Test
    void a_dead_token_is_seen_and_a_good_one_again() {
        error = 190;
        assertThat(seen(() -> state() == State.DOWN && isBecauseOf(Cause.CREDENTIALS)))
                .isTrue();

        error = 0;
        assertThat(seen(() -> state() == State.UP)).isTrue();
    }

    @Test
    void errors_of_an_api_whose_host_is_there_are_seen() {
        error = 2;
        assertThat(seen(() -> isBecauseOf(Cause.PROVIDER))).isTrue();

        error = 0;
        assertThat(seen(() -> health().cause().isEmpty())).isTrue();
    }

    @Test
    void a_minute_of_looking_is_ten_questions_and_none_when_meta_wants_a_pause() {
        int before = peer.asked().size();
        look(Duration.ofMinutes(1));
        assertThat(peer.asked().size() - before).isEqualTo(9);

        error = 4;
        look(Duration.ofSeconds(8));
        int pausing = peer.asked().size();
        look(Duration.ofSeconds(30));

        assertThat(peer.asked()).hasSize(pausing);
    }

    @Test
    void nothing_is_asked_for_when_looking_took_a_tenth_of_what_was_left() {
        look(Duration.ofSeconds(8));
        used = 13;
        look(Duration.ofSeconds(8));
        int before = peer.asked().size();

        look(Duration.ofMinutes(10));

        assertThat(peer.asked()).hasSize(before);
        assertThat(health().asked().orElseThrow()).isBefore(somebody.instant().minusSeconds(500));
    }

    private boolean seen(BooleanSupplier what) {
        for (int second = 0; second <= 10; second += 2) {
            Peer.await(graph.lookedAt());
            if (what.getAsBoolean()) {
                return true;
            }
            somebody.goOn(Duration.ofSeconds(2));
        }
        return false;
    }

    private void look(Duration during) {
        for (long second = 0; second < during.toSeconds(); second += 2) {
            Peer.await(graph.lookedAt());
            somebody.goOn(Duration.ofSeconds(2));
        }
    }

    private State state() {
        return health().state();
    }

    private boolean isBecauseOf(Cause cause) {
        return health().cause().filter(cause::equals).isPresent();
    }

    private LinkHealth health() {
        return graph.health(Optional.empty());
    }

    private void answer(Peer.Asked asked, HttpServerResponse response) {
        response.putHeader(
                "x-app-usage", new JsonObject().put("call_count", used).encode());
        if (error == 0) {
            JsonObject told = new JsonObject().put("is_valid", true);
            Peer.json(response, 200, new JsonObject().put("data", told));
        } else {
            JsonObject what = new JsonObject()
                    .put("code", error)
                    .put("type", "OAuthException")
                    .put("message", "no");
            Peer.json(response, error == 2 ? 500 : 400, new JsonObject().put("error", what));
        }
    }
}
