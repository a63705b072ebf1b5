package org.mediacenter.channel.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.LinkHealth.Cause;

/// Whether a provider is there.
@Timeout(60)
final class ReachTest {
    private static final Duration OFTEN = Duration.ofMillis(200);
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        Peer.await(vertx.close());
    }

    @Test
    void any_answer_is_one_and_nothing_of_the_api_is_asked() throws Exception {
        try (Peer peer = new Peer((_, _) -> {})) {
            Reach reach = begun(peer.url().resolve("/v1/messages"), PATIENT);

            assertThat(told.poll(20, TimeUnit.SECONDS)).isTrue();
            assertThat(peer.asked()).isEmpty();
            Peer.await(reach.close());
        }
    }

    @Test
    void a_closed_door_is_seen() throws Exception {
        Peer peer = new Peer((_, _) -> {});
        begun(peer.url(), PATIENT);
        assertThat(told.poll(20, TimeUnit.SECONDS)).isTrue();

        peer.close();

        while (Boolean.TRUE.equals(told.poll(20, TimeUnit.SECONDS))) {
            // looks that were under way
        }
        assertThat(told.poll(20, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void a_host_that_takes_the_call_and_says_nothing_is_not_there() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            begun(URI.create("http://127.0.0.1:" + silent.getLocalPort()), OFTEN);

            assertThat(told.poll(20, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void a_program_that_knows_no_head_is_there_and_is_asked_in_the_other_way() throws Exception {
        HttpServer program = Peer.await(vertx.createHttpServer()
                .requestHandler(request -> {
                    if (request.method().equals(HttpMethod.HEAD)) {
                        request.connection().close();
                    } else {
                        request.response().setStatusCode(404).end("?");
                    }
                })
                .listen(0, "127.0.0.1"));
        begun(URI.create("http://127.0.0.1:" + program.actualPort()), PATIENT);

        assertThat(told.poll(20, TimeUnit.SECONDS)).isTrue();
        assertThat(told.poll(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void one_answer_that_takes_too_long_is_not_yet_a_breakdown() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        HttpServer slow = Peer.await(vertx.createHttpServer()
                .requestHandler(request -> {
                    if (calls.incrementAndGet() > 1) {
                        request.response().end();
                    }
                })
                .listen(0, "127.0.0.1"));
        begun(URI.create("http://127.0.0.1:" + slow.actualPort()), Duration.ofSeconds(3));

        assertThat(told.poll(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void what_went_and_came_back_is_as_it_was_unless_something_else_is_known() {
        Standing standing = new Standing("x");
        standing.up("as @kota");

        standing.there(false, "X cannot be reached");
        assertThat(standing.health().detail()).isEqualTo("X cannot be reached");
        standing.there(true, "X cannot be reached");
        assertThat(standing.health().detail()).isEqualTo("as @kota");
        standing.down(Cause.CREDENTIALS, "keys are not accepted");
        standing.there(false, "X cannot be reached");
        standing.there(true, "X cannot be reached");

        assertThat(standing.state()).isEqualTo(State.DOWN);
        assertThat(standing.health().detail()).isEqualTo("keys are not accepted");
    }

    private Reach begun(URI address, Duration patience) {
        Reach reach = new Reach(vertx, address, OFTEN, patience, told::add);
        vertx.runOnContext(_ -> reach.begin());
        return reach;
    }
}
