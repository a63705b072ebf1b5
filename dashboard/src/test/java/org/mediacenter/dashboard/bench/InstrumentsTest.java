package org.mediacenter.dashboard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstrumentsTest {
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger received = new AtomicInteger();

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void the_invented_complaints_are_many_and_always_the_same() {
        InventedComplaints complaints = new InventedComplaints();

        assertThat(IntStream.range(0, 5_000).mapToObj(complaints::text).collect(Collectors.toSet()))
                .hasSizeGreaterThan(4_000);
        assertThat(new InventedComplaints().text(1_234)).isEqualTo(complaints.text(1_234));
        assertThat(complaints.request(3, "(mark)").getString("text")).endsWith("(mark)");
    }

    @Test
    void percentiles_are_those_of_what_was_recorded() {
        Latencies latencies = new Latencies();

        IntStream.rangeClosed(1, 1_000).forEach(ms -> latencies.record(TimeUnit.MILLISECONDS.toNanos(ms)));

        assertThat(latencies.millis(50)).isBetween(499.0, 501.0);
        assertThat(latencies.millis(99)).isBetween(989.0, 991.0);
        assertThat(latencies.json().getLong("count")).isEqualTo(1_000);
    }

    @Test
    void a_meter_is_the_sum_over_its_tags() {
        MeterPage page = new MeterPage("""
                # TYPE hub_inbox_messages counter
                hub_inbox_messages_total{answer="kept",channel="sms"} 3.0
                hub_inbox_messages_total{answer="kept",channel="website"} 4.0
                hub_inbox_messages_total{answer="later",channel="website"} 5.0
                hub_intake_waiting 2.0
                """);

        assertThat(page.sum("hub_inbox_messages_total")).isEqualTo(12);
        assertThat(page.sumWhere("hub_inbox_messages_total", "answer=\"kept\"")).isEqualTo(7);
        assertThat(page.waiting()).isEqualTo(2);
        assertThat(page.takenIn()).isZero();
    }

    @Test
    void a_closed_loop_sends_as_many_as_asked_and_counts_what_was_refused() {
        int port = answering(n -> n % 10 == 0 ? 503 : 201, Duration.ZERO);

        try (Postbox postbox = new Postbox(vertx, port, 8, Optional.empty())) {
            var outcome = ClosedLoop.run(vertx, postbox, new AtomicInteger(), 8, 200, Duration.ofSeconds(20));

            assertThat(received.get()).isEqualTo(200);
            assertThat(outcome.acknowledgements().count()).isEqualTo(180);
            assertThat(outcome.problems().count()).isEqualTo(20);
            assertThat(outcome.problems().sample()).contains("503");
        }
    }

    @Test
    void an_open_loop_charges_a_server_that_stops_for_everybody_who_came_meanwhile() {
        int port = answering(_ -> 201, Duration.ofMillis(500));

        try (Postbox postbox = new Postbox(vertx, port, 64, Optional.empty())) {
            var outcome = OpenLoop.run(vertx, postbox, new AtomicInteger(), 100, Duration.ofSeconds(1), _ -> {});

            assertThat(outcome.acknowledgements().count()).isEqualTo(100);
            assertThat(outcome.acknowledgements().millis(90)).isGreaterThan(350);
        }
    }

    /// A server that answers nobody for a while, from its first request on.
    private int answering(IntUnaryOperator status, Duration pause) {
        AtomicLong from = new AtomicLong();
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(_ -> {
                    int n = received.getAndIncrement();
                    from.compareAndSet(0, System.nanoTime());
                    long left = pause.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from.get());
                    Runnable answer = () -> request.response()
                            .setStatusCode(status.applyAsInt(n))
                            .end(new JsonObject().put("number", "K" + n).toBuffer());
                    if (left <= 0) {
                        answer.run();
                    } else {
                        vertx.setTimer(left, _ -> answer.run());
                    }
                }));
        return server.listen(0, "127.0.0.1").await().actualPort();
    }
}
