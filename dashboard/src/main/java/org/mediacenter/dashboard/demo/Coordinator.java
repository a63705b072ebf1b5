package org.mediacenter.dashboard.demo;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.demo.Desk.Opened;
import org.mediacenter.dashboard.demo.Roster.Team;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The coordinator of a department, who writes down who is on duty and hands one complaint to a colleague. Calls block.
final class Coordinator implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Coordinator.class);

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("demo-coordinator").factory());
    private final Desk desk;
    private final Team team;
    private final LocalDate today;
    private boolean rostered;

    /// @param desk signed in, and nobody else's
    Coordinator(Desk desk, Team team, LocalDate today) {
        this.desk = desk;
        this.team = team;
        this.today = today;
    }

    /// Begins; returns at once, and ends by itself when something was handed on.
    ///
    /// @param pause until the coordinator looks again, asked for each time
    void lead(Supplier<Duration> pause) {
        if (!worker.isShutdown()) {
            var _ = worker.schedule(() -> look(pause), pause.get().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look(Supplier<Duration> pause) {
        try {
            rostered = rostered || desk.roster(lines());
            if (!handsOn()) {
                lead(pause);
            }
        } catch (IOException | RuntimeException e) {
            log.warn("the invented coordinator did nothing [{}]", e.toString());
            lead(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String lines() {
        return team.duties().stream()
                .map(duty -> String.join(
                        ",",
                        duty.officer(),
                        duty.function(),
                        duty.decree(),
                        today.plusDays(duty.from()).toString(),
                        duty.to().map(days -> today.plusDays(days).toString()).orElse("")))
                .collect(Collectors.joining("\n"));
    }

    private boolean handsOn() throws IOException, InterruptedException {
        String taker = team.colleague().username();
        JsonObject transfer = new JsonObject().put("to", taker).put("reason", team.reason());
        for (String number : desk.taken()) {
            Opened opened = desk.open(number);
            boolean others = opened.assignee().filter(who -> !who.equals(taker)).isPresent();
            if (others && desk.write(opened, "transfer", transfer)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
