package org.mediacenter.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.ApiTokens;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import org.mediacenter.hub.telephone.Numbering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How fast what an exchange tells of its calls is verified, by its token as the hub's door does, and decoded.
@Tag("long")
final class PhoneSpeedTest {
    private static final Logger log = LoggerFactory.getLogger(PhoneSpeedTest.class);
    private static final int EVENTS = 200_000;
    private static final String[] KINDS = {"newCall", "answer", "hangup"};

    @TempDir
    Path folder;

    private final Callers callers = new Callers(new Numbering("62"), _ -> false);

    @Test
    @Timeout(120)
    void five_thousand_events_and_records_a_second_are_verified_and_decoded_on_one_core() {
        Store store = SqliteStore.open(folder);
        ApiTokens tokens = new ApiTokens(store, InstantSource.system(), new SecureRandom());
        String token = Await.done(tokens.make("exchange"));
        Buffer[] bodies = new Buffer[1_000];
        for (int i = 0; i < bodies.length; i++) {
            bodies[i] = Buffer.buffer((i % 4 == 3 ? record(i) : event(i)).encode());
        }
        decode(bodies, EVENTS / 4, tokens, token);

        long before = System.nanoTime();
        int understood = decode(bodies, EVENTS, tokens, token);
        Duration took = Duration.ofNanos(System.nanoTime() - before);

        long perSecond = EVENTS * 1_000L / took.toMillis();
        log.warn("telephone events verified and decoded [{} a second on one core]", perSecond);
        assertThat(understood).isEqualTo(EVENTS);
        assertThat(perSecond).isGreaterThanOrEqualTo(5_000);
        Await.done(store.close());
    }

    private int decode(Buffer[] bodies, int events, ApiTokens tokens, String token) {
        int understood = 0;
        for (int i = 0; i < events; i++) {
            Optional<String> exchange = tokens.recent(token).or(() -> Await.done(tokens.name(token)));
            boolean faulty = exchange.isEmpty()
                    || CallBody.read(bodies[i % bodies.length], Recorder.WEST, callers::dialled)
                            instanceof CallBody.Said.Faulty;
            understood += faulty ? 0 : 1;
        }
        return understood;
    }

    private static JsonObject event(int i) {
        return new JsonObject()
                .put("event", KINDS[i % KINDS.length])
                .put("id", "call-" + i)
                .put("caller", "080000" + (10_000 + i))
                .put("called", "112");
    }

    private static JsonObject record(int i) {
        return new JsonObject()
                .put("id", "call-" + i)
                .put("caller", "080000" + (10_000 + i))
                .put("called", "112")
                .put("start", "2026-11-23T03:00:00Z")
                .put("answer", "2026-11-23T03:00:07Z")
                .put("end", "2026-11-23T03:01:00Z")
                .put("disposition", "answered");
    }
}
