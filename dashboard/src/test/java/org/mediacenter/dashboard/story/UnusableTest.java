package org.mediacenter.dashboard.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.bench.HubProcess;
import org.mediacenter.dashboard.bench.HubProcess.Launch;

/// A hub that cannot start says why in one line that names the thing and the remedy, and ends with 1.
class UnusableTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    @Test
    void a_port_in_use_is_named_with_the_way_to_another() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            String line = lastLine(Launch.in(home).on(port));

            assertThat(line).startsWith("hub: ").contains(Integer.toString(port), "in use", "--port");
        }
    }

    @Test
    void a_data_folder_another_hub_uses_is_named() throws Exception {
        try (HubProcess first = HubProcess.start(Launch.in(home)).awaitReady(PATIENCE)) {
            String line = lastLine(Launch.in(home.resolve("second")).with("HUB_DATA", dataOf(home)));

            assertThat(line).startsWith("hub: ").contains(dataOf(home));
            assertThat(first.status("/health/ready")).isEqualTo(200);
        }
    }

    @Test
    void a_truncated_store_is_named_and_not_touched() throws Exception {
        Path file = filledStore();
        try (RandomAccessFile store = new RandomAccessFile(file.toFile(), "rw")) {
            store.setLength(store.length() / 2);
        }
        byte[] before = Files.readAllBytes(file);

        String line = lastLine(Launch.in(home));

        assertThat(line).startsWith("hub: ").contains(file.toString(), "damaged", "put back a copy");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_store_overwritten_in_the_middle_is_named() throws Exception {
        Path file = filledStore();
        try (RandomAccessFile store = new RandomAccessFile(file.toFile(), "rw")) {
            store.seek(store.length() / 2);
            byte[] noise = new byte[16 * 1024];
            Arrays.fill(noise, (byte) 0x5A);
            store.write(noise);
        }

        String line = lastLine(Launch.in(home));

        assertThat(line).startsWith("hub: ").contains(file.toString(), "damaged", "put back a copy");
    }

    @Test
    void an_emptied_store_is_damage_and_not_a_new_hub() throws Exception {
        Path file = filledStore();
        Files.write(file, new byte[0]);

        String line = lastLine(Launch.in(home));

        assertThat(line).startsWith("hub: ").contains(file.toString(), "damaged");
    }

    @Test
    void a_settings_file_is_told_all_its_problems() throws Exception {
        Path settings = home.resolve("hub.yaml");
        Files.write(settings, "hub:\n  http: {trusted-proxies: [many]}\n  colour: red\n".getBytes(UTF_8));

        HubProcess hub = HubProcess.start(Launch.in(home).with(settings));

        assertThat(hub.awaitEnd(PATIENCE)).isEqualTo(1);
        assertThat(hub.log())
                .contains("hub.http.trusted-proxies", "many", "hub.colour")
                .doesNotContain("\tat ");
    }

    @Test
    void an_unknown_profile_is_named() throws Exception {
        String line = lastLine(Launch.in(home).with("HUB_PROFILE", "atlantis"));

        assertThat(line).startsWith("hub: ").contains("atlantis");
    }

    /// A store with some complaints whose hub ended quietly.
    private Path filledStore() throws IOException, InterruptedException {
        try (HubProcess hub = HubProcess.start(Launch.in(home)).awaitReady(PATIENCE)) {
            Filed.some(hub, 60);
            assertThat(hub.stop()).isEqualTo(HubProcess.STOPPED);
        }
        return new StoreFile(home.resolve("data")).file();
    }

    /// Of a hub that must fail to start, without a stack trace.
    private static String lastLine(Launch launch) throws IOException {
        HubProcess hub = HubProcess.start(launch);
        assertThat(hub.awaitEnd(PATIENCE)).as(hub.log()).isEqualTo(1);
        List<String> lines = hub.log().lines().toList();
        assertThat(lines).noneMatch(line -> line.startsWith("\tat "));
        return lines.getLast();
    }

    private static String dataOf(Path home) {
        return home.resolve("data").toString();
    }
}
