package org.mediacenter.dashboard.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.bench.HubProcess;
import org.mediacenter.dashboard.bench.HubProcess.Launch;

/// A hub is killed (SIGKILL) while people write on every channel at once: what they wrote is there once.
class EveryChannelCrashTest {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    @Test
    void nobody_who_wrote_while_the_hub_was_killed_must_write_again() throws Exception {
        crashes(3, 20_261_122);
    }

    @Test
    @Tag("long")
    void nor_after_30_crashes() throws Exception {
        crashes(30, 1771);
    }

    private void crashes(int cycles, long seed) throws Exception {
        Random random = new Random(seed);
        try (Townspeople people = new Townspeople(home)) {
            Launch launch = people.launch();
            for (int cycle = 0; cycle < cycles; cycle++) {
                crash(launch, people, random);
            }
            try (HubProcess hub = HubProcess.start(launch).awaitReady(START)) {
                people.mayBeCalled(hub);
                everything_is_there_once(Desk.of(hub), hub, people);
                assertThat(hub.stop()).isEqualTo(HubProcess.STOPPED);
            }
            StoreFile store = new StoreFile(home.resolve("data"));
            assertThat(store.integrity()).isEqualTo("ok");
            assertThat(store.number("select count(*) from document where shelf = 'CALL' and key like 'call/%'"))
                    .isEqualTo(people.calls());
        }
    }

    /// Some write before it is killed, some while it is, some when nothing is there.
    private void crash(Launch launch, Townspeople people, Random random) throws Exception {
        try (HubProcess hub = HubProcess.start(launch).awaitReady(START)) {
            people.mayBeCalled(hub);
            people.write(10 + random.nextInt(10));
            int takenIn = 5 + random.nextInt(20);
            Awaiting.until("some are taken in", PATIENCE, () -> hub.meters().takenIn() >= takenIn);
            people.write(5);
            hub.kill();
            people.write(5);
        }
    }

    private static void everything_is_there_once(Desk desk, HubProcess hub, Townspeople people) throws Exception {
        for (Map.Entry<String, List<String>> channel : people.written().entrySet()) {
            Awaiting.until(
                    channel.getKey(),
                    PATIENCE,
                    () -> desk.total("channel=" + channel.getKey())
                            >= channel.getValue().size());
        }
        Awaiting.until("all taken in", PATIENCE, () -> hub.meters().waiting() == 0);

        for (Map.Entry<String, List<String>> channel : people.written().entrySet()) {
            assertThat(desk.excerpts(channel.getKey()))
                    .as(channel.getKey())
                    .extracting(EveryChannelCrashTest::id)
                    .containsExactlyInAnyOrderElementsOf(channel.getValue());
        }
        assertThat(hub.meters().sum("hub_intake_set_aside_total")).isZero();
    }

    private static String id(String excerpt) {
        return excerpt.substring(excerpt.lastIndexOf(' ') + 1);
    }
}
