package org.mediacenter.dashboard.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.call.Call;
import org.mediacenter.hub.call.Calls;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.SettingsFile;
import org.mediacenter.hub.settings.SettingsReading;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import picocli.CommandLine;

/// `./hub import phone-calls`, whether a hub holds the store or none does.
class ImportPhoneCallsTest {
    private static final String ROW = "\"\",\"0800000000%d\",\"112\",\"from-trunk\",\"\",\"SIP/1\",\"\",\"Dial\",\"\","
            + "\"2026-11-20 09:00:00\",\"\",\"2026-11-20 09:01:00\",60,0,\"NO ANSWER\",\"DOCUMENTATION\",\"17.%d\",\"\"";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private Path file = Path.of("");

    @BeforeEach
    void writes() throws IOException {
        file = folder.resolve("Master.csv");
        Files.writeString(file, ROW.formatted(1, 1) + "\nbroken\n" + ROW.formatted(2, 2) + "\n");
    }

    private int imports(String... more) {
        CommandLine command = new CommandLine(new ImportCommand()).setOut(new PrintWriter(out));
        String[] arguments = new String[more.length + 4];
        arguments[0] = "phone-calls";
        arguments[1] = "--data";
        arguments[2] = folder.resolve("data").toString();
        arguments[3] = file.toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return command.execute(arguments);
    }

    @Test
    void good_rows_are_taken_once_and_each_bad_one_is_told_of_with_its_line() {
        int first = imports();
        int second = imports("--format", "asterisk");

        assertThat(first).isZero();
        assertThat(second).isZero();
        assertThat(out.toString().lines())
                .filteredOn(line -> line.startsWith("taken"))
                .containsExactly("taken 2, known before 0, refused 1", "taken 0, known before 2, refused 1");
        assertThat(out.toString().lines())
                .filteredOn(line -> line.startsWith("line 2: not 18 columns"))
                .hasSize(2);
    }

    @Test
    void a_call_from_the_citys_own_sms_number_asks_nobody_to_call_back_also_while_no_hub_runs() throws IOException {
        Path settings = folder.resolve("hub.yaml");
        Files.writeString(settings, """
                hub:
                  channels:
                    sms:
                      links:
                        - {name: main, host: 127.0.0.1, port: 1, system-id: hub, password: rahasia, address: "08000000001"}
                """);
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-------"));

        int status = imports("--settings", settings.toString());

        assertThat(status).isZero();
        Store store = SqliteStore.open(folder.resolve("data"));
        List<Call> calls = Await.done(new Calls(
                        store,
                        InstantSource.system(),
                        missed -> missed.plus(Duration.ofHours(1)),
                        TestSite.CITY.profile().retention())
                .latest());
        Await.done(store.close());
        assertThat(calls)
                .filteredOn(call -> call.direction() == CallRecord.Direction.OUTBOUND)
                .hasSize(1);
    }

    @Test
    void a_hub_that_runs_is_handed_the_file_and_its_report_is_told() {
        HubSettings settings = ((SettingsReading.Good) SettingsFile.read(
                        Optional.empty(),
                        Map.of(),
                        Map.of(
                                "hub.data",
                                folder.resolve("data").toString(),
                                "hub.http.port",
                                "0",
                                "hub.http.address",
                                "127.0.0.1")))
                .settings();
        try (RunningHub running = RunningHub.start(settings, InstantSource.system())) {
            int status = imports();

            assertThat(status).isZero();
            assertThat(out.toString()).contains("line 2: not 18 columns", "taken 2, known before 0, refused 1");
            assertThat(Await.done(running.hub().calls().latest())).hasSize(2);
        }
    }
}
