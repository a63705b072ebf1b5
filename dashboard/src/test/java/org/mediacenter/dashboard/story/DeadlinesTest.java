package org.mediacenter.dashboard.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.bench.HubProcess;
import org.mediacenter.dashboard.bench.HubProcess.Launch;

/// Deadlines that fall due while the hub is down, in a city whose promises are seconds long.
class DeadlinesTest {
    private static final Path SHIPPED =
            Path.of("..", "routing-rules", "src", "main", "resources", "profiles", "contoh");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FEEDBACK = Duration.ofSeconds(8);
    private static final String SERVICE_LEVELS = """
            chain:
              - {code: coordinator, title: Koordinator}
            versions:
              - effective-from: 2025-01-01
                hand-over: {target: 8s, hours: always, warning-percent: 50}
                response: {target: 8s, hours: always, warning-percent: 50}
                feedback:
                  target: 8s
                  hours: always
                  warning-percent: 50
                  escalation:
                    - {to: coordinator, after: 1s}
                promise: {hours: always, warning-percent: 80}
            """;

    @TempDir
    Path home;

    @Test
    void what_fell_due_while_the_hub_was_down_is_recorded_once_with_its_true_time() throws Exception {
        Launch launch = Launch.in(home).with("HUB_PROFILE", profile().toString());
        int filed = 5;
        Instant killed;
        try (HubProcess hub = HubProcess.start(launch).awaitReady(PATIENCE)) {
            Filed.some(hub, filed);
            awaitTaken(hub, filed);
            hub.kill();
            killed = Instant.now();
        }
        Instant allDue = killed.plus(FEEDBACK).plusSeconds(2);
        Awaiting.until("everything due", PATIENCE, () -> Instant.now().isAfter(allDue));

        restart(launch, filed);
        restart(launch, filed);

        List<JsonObject> reached = new StoreFile(home.resolve("data")).events("clock-reached");
        assertThat(reached).hasSize(filed * stages()).doesNotHaveDuplicates();
        for (JsonObject event : reached) {
            JsonObject body = event.getJsonObject("body");
            Instant due = instant(body, "dueAt");
            assertThat(due).isEqualTo(instant(body, "start").plus(after(body)));
            assertThat(instant(event, "at")).isAfterOrEqualTo(due.isAfter(killed) ? allDue : due);
        }
        assertThat(reached)
                .anyMatch(event -> instant(event.getJsonObject("body"), "dueAt").isAfter(killed));
        assertThat(reached.stream().map(DeadlinesTest::identity)).doesNotHaveDuplicates();
    }

    /// Until all is recorded, then ends quietly.
    private static void restart(Launch launch, int filed) throws Exception {
        try (HubProcess hub = HubProcess.start(launch).awaitReady(PATIENCE)) {
            Desk desk = awaitTaken(hub, filed);
            Awaiting.until("all recorded", PATIENCE, () -> desk.events("ClockReached") >= filed * stages());
            assertThat(hub.stop()).isEqualTo(HubProcess.STOPPED);
        }
    }

    /// From then on it is known which clocks run.
    private static Desk awaitTaken(HubProcess hub, int filed) throws Exception {
        Desk desk = Desk.of(hub);
        Awaiting.until("all taken in", PATIENCE, () -> hub.meters().waiting() == 0 && desk.total("") == filed);
        return desk;
    }

    /// Hand-over or response, whichever runs: warning and breach; feedback: these and an escalation.
    private static int stages() {
        return 5;
    }

    private static Duration after(JsonObject body) {
        return switch (body.getString("stage")) {
            case "WARNING" -> FEEDBACK.dividedBy(2);
            case "BREACH" -> FEEDBACK;
            default -> FEEDBACK.plusSeconds(1);
        };
    }

    private static String identity(JsonObject event) {
        JsonObject body = event.getJsonObject("body");
        return String.join(
                " ",
                event.getString("number"),
                body.getString("clock"),
                body.getString("stage"),
                body.getString("start"),
                body.getString("department", ""),
                body.getString("to", ""));
    }

    private static Instant instant(JsonObject json, String key) {
        return Instant.parse(json.getString(key));
    }

    /// The second shipped city with promises of its own.
    private Path profile() throws IOException {
        Path profile = home.resolve("kota-uji");
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, profile.resolve(SHIPPED.relativize(file).toString()));
            }
        }
        Files.writeString(profile.resolve("service-levels.yaml"), SERVICE_LEVELS);
        return profile;
    }
}
