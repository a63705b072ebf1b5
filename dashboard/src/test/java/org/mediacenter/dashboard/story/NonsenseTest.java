package org.mediacenter.dashboard.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.bench.HubProcess;
import org.mediacenter.dashboard.bench.HubProcess.Launch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Providers gone mad: rightly signed nonsense at the webhooks and octets no centre should send, for a minute.
class NonsenseTest {
    private static final Logger log = LoggerFactory.getLogger(NonsenseTest.class);
    private static final int SENDERS = 4;
    /// Half of what a hub has: what leaks by the request shows sooner.
    private static final String HEAP = "-Xmx256m";

    /// Of each sort in an ordinary run: what two busy cores bear in a minute. Quicker ones are done sooner, instead of
    /// keeping every core from the tests beside this one.
    private static final long PIECES = 10_000;

    /// Open files and threads come and go; what leaks grows with each of many thousand requests.
    private static final long COME_AND_GO = 60;

    @TempDir
    Path home;

    @Test
    void a_minute_of_nonsense_neither_breaks_nor_fills_the_hub() throws Exception {
        nonsense(Duration.ofSeconds(60), PIECES, 1);
    }

    @Test
    @Tag("long")
    void nor_does_a_million_pieces_of_it() throws Exception {
        nonsense(Duration.ofMinutes(90), 1_000_000, 1_000_000);
    }

    private void nonsense(Duration length, long most, long least) throws Exception {
        try (NastyCentre centre = new NastyCentre(20_261_122);
                HubProcess hub = HubProcess.start(launch(centre)).awaitReady(Duration.ofSeconds(60));
                NastyWebhooks webhooks = new NastyWebhooks(hub)) {
            webhooks.annoy(1, System.nanoTime() + Duration.ofSeconds(5).toNanos(), most);
            long files = files(hub);

            long end = System.nanoTime() + length.toNanos();
            annoy(webhooks, end, most);
            Awaiting.until(
                    "the centre said as much", length, () -> centre.sent() >= PIECES || System.nanoTime() >= end);
            log.warn("nonsense [webhooks={} smpp={}]", webhooks.statuses(), centre.sent());
            assertThat(webhooks.statuses().keySet()).allMatch(status -> status < 500 || status == 503);
            assertThat(webhooks.statuses()).containsKey(200);
            Awaiting.until("nothing is put off for ever", Duration.ofMinutes(2), () -> webhooks.sayAgain() == 0);
            assertThat(centre.sent()).isPositive();
            assertThat(hub.status("/health/live")).isEqualTo(200);
            Awaiting.until(
                    "all taken in", Duration.ofMinutes(2), () -> hub.meters().waiting() == 0);
            assertThat(hub.meters().takenIn()).isPositive();
            assertThat(hub.meters().sum("hub_intake_set_aside_total")).isZero();
            assertThat(files(hub)).isLessThan(files + COME_AND_GO);
            assertThat(hub.log()).doesNotContain("OutOfMemory", "NullPointerException", "ClassCastException");
            assertThat(hub.stop()).isEqualTo(HubProcess.STOPPED);
            assertThat(webhooks.sent()).as("sent before the time was over").isGreaterThanOrEqualTo(least);
        }
    }

    private static void annoy(NastyWebhooks webhooks, long end, long most) throws InterruptedException {
        List<Thread> senders = new ArrayList<>();
        for (int seed = 2; seed < 2 + SENDERS; seed++) {
            long own = seed;
            senders.add(Thread.ofVirtual().start(() -> webhooks.annoy(own, end, most)));
        }
        for (Thread sender : senders) {
            sender.join();
        }
    }

    /// Open files and sockets of the hub's process; 0 where the system does not tell.
    private static long files(HubProcess hub) throws IOException {
        Path open = Path.of("/proc/" + hub.id() + "/fd");
        if (!Files.isDirectory(open)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(open)) {
            return all.count();
        }
    }

    private Launch launch(NastyCentre centre) throws IOException {
        Map<String, Object> channels = Map.of(
                "sms", Map.of("links", List.of(link(centre))),
                "meta", meta(),
                "whatsapp", Map.of("phone-number-id", NastyWebhooks.NUMBER, "token", "kunci-nomor"),
                "x", x());
        // JSON is YAML too; it holds passwords, so only its owner may read it
        Path file = Files.createFile(
                home.resolve("hub.yaml"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, new JsonObject(Map.of("hub", Map.of("channels", channels))).encode());
        return new Launch(home, Optional.of(file), Map.of(), List.of(HEAP));
    }

    private static Map<String, Object> link(NastyCentre centre) {
        return Map.of(
                "name",
                "main",
                "host",
                "127.0.0.1",
                "port",
                centre.port(),
                "system-id",
                TestSmsc.SYSTEM_ID,
                "password",
                TestSmsc.PASSWORD,
                "address",
                TestSmsc.NUMBER);
    }

    /// Nobody answers there: what the hub asks of Meta fails at once.
    private static Map<String, Object> meta() {
        return Map.of(
                "app-secret",
                NastyWebhooks.SECRET,
                "verify-token",
                "sandi",
                "graph-url",
                "http://127.0.0.1:9",
                "pages",
                List.of(Map.of("id", NastyWebhooks.PAGE, "name", "Sapawarga", "token", "kunci-halaman")),
                "instagram",
                List.of(Map.of("id", NastyWebhooks.ACCOUNT, "name", "sapawarga", "token", "kunci-akun")));
    }

    private static Map<String, Object> x() {
        return Map.of(
                "consumer-key", "kunci",
                "consumer-secret", NastyWebhooks.SECRET,
                "access-token", "kunci-akun",
                "access-secret", "rahasia-akun",
                "user-id", NastyWebhooks.X,
                "handle", "MediaCenterUji",
                "api-url", "http://127.0.0.1:9");
    }
}
