package org.mediacenter.hub.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.StoreUnusable;

/// What was answered is there after `kill -9`, and two processes never share a folder.
class KilledProcessTest {
    private static final int LEAST = 200;
    private static final Random RANDOM = new Random(20261121);

    @TempDir
    Path folder;

    @Test
    void what_was_answered_before_a_kill_is_there_after_it() throws Exception {
        survive(3);
    }

    @Test
    @Tag("long")
    void what_was_answered_before_many_kills_is_there_after_them() throws Exception {
        survive(20);
    }

    @Test
    void a_folder_another_process_uses_is_refused_with_its_id() throws Exception {
        Process process = start("other");
        try (BufferedReader ledger = process.inputReader()) {
            assertThat(ledger.readLine()).startsWith("kept");

            assertThatThrownBy(() -> SqliteStore.open(folder))
                    .isInstanceOf(StoreUnusable.class)
                    .hasMessageContaining("another hub uses [" + folder.toRealPath() + "]")
                    .hasMessageContaining("[" + process.pid() + "]");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_file_cut_off_after_a_kill_is_told_although_its_log_is_there() throws Exception {
        writeUntilKilled("before", 5000);
        await(SqliteStore.open(folder).close());
        writeUntilKilled("after", 200);
        Path file = folder.resolve("hub.db");
        assertThat(folder.resolve("hub.db-wal")).isNotEmptyFile();

        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(open.length() / 2);
        }

        assertThatThrownBy(() -> SqliteStore.open(folder))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("[" + file + "] is damaged")
                .hasMessageContaining("cut off");
    }

    private void survive(int kills) throws IOException, InterruptedException {
        List<String> answered = new ArrayList<>();
        for (int kill = 0; kill < kills; kill++) {
            answered.addAll(writeUntilKilled("k" + kill + "-", LEAST + RANDOM.nextInt(1000)));

            SqliteStore store = SqliteStore.open(folder);
            assertThat(answered).allSatisfy(line -> assertThere(store, line));
            await(store.close());
        }
    }

    private List<String> writeUntilKilled(String prefix, int lines) throws IOException, InterruptedException {
        Process process = start(prefix);
        List<String> answered = new ArrayList<>();
        try (BufferedReader ledger = process.inputReader()) {
            for (String line = ledger.readLine(); line != null; line = ledger.readLine()) {
                answered.add(line);
                if (answered.size() == lines) {
                    // not of the process, which would close the rest of its output
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertThat(answered).hasSizeGreaterThanOrEqualTo(lines);
        return wholeLines(answered);
    }

    /// The kill may have cut the last line short.
    private static List<String> wholeLines(List<String> lines) {
        return lines.subList(0, lines.size() - 1);
    }

    private static void assertThere(SqliteStore store, String line) {
        String what = line.substring(line.indexOf(' ') + 1);
        if (line.startsWith("kept")) {
            assertThat(await(store.kept(new InboundKey("sms", what)))).isPresent();
        } else {
            assertThat(await(store.complaint(new ComplaintNumber(what)))
                            .orElseThrow()
                            .version())
                    .isEqualTo(5);
        }
    }

    private Process start(String prefix) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerProcess.class.getName(),
                        folder.toString(),
                        prefix)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
