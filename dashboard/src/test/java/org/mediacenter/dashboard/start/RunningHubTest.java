package org.mediacenter.dashboard.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.SettingsFile;
import org.mediacenter.hub.settings.SettingsReading;

/// What is in the way of a start is named together with what helps.
class RunningHubTest {
    @TempDir
    Path folder;

    @Test
    void a_data_folder_that_is_a_file_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "something else");

        refused(Map.of("hub.data", file.toString()), file.toString(), "another folder");
        refused(Map.of("hub.data", file.resolve("below").toString()), file.toString(), "another folder");
        assertThat(file).hasContent("something else");
    }

    @Test
    void a_folder_in_the_place_of_the_store_is_named() throws IOException {
        Path store = Files.createDirectories(folder.resolve("data/hub.db"));

        refused(Map.of(), store.toString(), "is a folder", "move it away");
    }

    @Test
    void a_management_port_in_use_is_named_with_its_own_setting() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            refused(Map.of("hub.management.port", port), port, "HUB_MANAGEMENT_PORT");
        }
    }

    @Test
    void a_start_that_failed_at_the_nodes_name_lets_go_of_the_folder() throws IOException {
        Path name = folder.resolve("data/node");
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(name, "no name");
        refused(Map.of(), name.toString());
        Files.delete(name);

        try (RunningHub running = RunningHub.start(settings(Map.of()), InstantSource.system())) {
            assertThat(running.address())
                    .isEqualTo("http://localhost:" + running.ports().http());
            assertThat(name).exists();
        }
    }

    private void refused(Map<String, String> more, String... parts) {
        HubSettings settings = settings(more);
        assertThatThrownBy(
                        () -> RunningHub.start(settings, InstantSource.system()).close())
                .isInstanceOf(CommandFailed.class)
                .hasMessageContainingAll(parts);
    }

    private HubSettings settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "hub.data", folder.resolve("data").toString(),
                "hub.http.port", "0",
                "hub.http.address", "127.0.0.1"));
        all.putAll(more);
        return ((SettingsReading.Good) SettingsFile.read(Optional.empty(), Map.of(), all)).settings();
    }
}
