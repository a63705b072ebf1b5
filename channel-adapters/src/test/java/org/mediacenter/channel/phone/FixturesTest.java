package org.mediacenter.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.CallRecord.Disposition;

/// Recorded files, read where the system property `mediacenter.shared` leads to them.
class FixturesTest {
    private static final Path FIXTURES = Path.of(System.getProperty("mediacenter.shared", "none"), "fixtures");
    private static final Path PHONE = FIXTURES.resolve("phone");

    @TempDir
    private Path folder;

    private static Recorder read(CallFormat format, String name) {
        assumeThat(PHONE).isDirectory();
        Recorder recorder = new Recorder(format);
        recorder.read(PHONE.resolve(name));
        return recorder;
    }

    @Test
    void there_are_no_fewer_files_than_the_index_lists() throws IOException {
        assumeThat(PHONE).isDirectory();
        Set<String> listed = Files.readAllLines(FIXTURES.resolve("INDEX.md")).stream()
                .dropWhile(line -> !line.equals("## phone"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.matches("\\| [^ |]+\\.[a-z]+ \\|.*"))
                .map(line -> line.split("\\|", -1)[1].strip())
                .collect(Collectors.toSet());
        Set<String> here;
        try (Stream<Path> files = Files.list(PHONE)) {
            here = files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
        }

        assertThat(listed).hasSizeGreaterThanOrEqualTo(7);
        assertThat(here).containsAll(listed);
    }

    @Test
    void master_csv_of_asterisk_is_read_row_by_row() {
        Recorder recorder = read(CallFormat.ASTERISK, "asterisk-Master.csv");

        assertThat(recorder.records).hasSize(2).allMatch(call -> call.disposition() == Disposition.ANSWERED);
        assertThat(recorder.refused).isEmpty();
    }

    @Test
    void five_good_rows_that_share_a_uniqueid_are_five_legs_of_one_call() {
        Recorder recorder = read(CallFormat.ASTERISK, "asterisk-cdr-good.csv");

        assertThat(recorder.records)
                .extracting(CallRecord::disposition)
                .containsExactly(
                        Disposition.ANSWERED,
                        Disposition.ANSWERED,
                        Disposition.FAILED,
                        Disposition.MISSED,
                        Disposition.BUSY);
        assertThat(recorder.records)
                .extracting(CallRecord::call)
                .hasSize(5)
                .containsOnly(recorder.records.getFirst().call());
    }

    @Test
    void a_quote_that_is_never_closed_is_told_of_with_its_line() {
        Recorder recorder = read(CallFormat.ASTERISK, "asterisk-cdr-buggy.csv");

        assertThat(recorder.records).isEmpty();
        assertThat(recorder.refusedLines()).containsExactly(1L);
    }

    /// The index calls them CSV of Asterisk too, but they log events of channels, not calls: no row is one.
    @Test
    void logs_of_channel_events_are_no_call_records() {
        for (String name : List.of("asterisk-CELMaster1.csv", "asterisk-CELMaster2.csv")) {
            Recorder recorder = read(CallFormat.ASTERISK, name);

            assertThat(recorder.records).isEmpty();
            assertThat(recorder.refused).hasSizeGreaterThanOrEqualTo(14);
        }
    }

    /// The file has no header, so one is put before it; its sixth column is a cause of Q.850.
    @Test
    void a_hundred_rows_of_a_foreign_exchange_are_read_by_the_names_of_their_columns() throws IOException {
        assumeThat(PHONE).isDirectory();
        String rows = Files.readString(PHONE.resolve("cdrstats-import_cdr_100.txt"));

        Recorder recorder = Recorder.of(
                CallFormat.CSV, folder, "caller, name, called, duration, billsec, cause, uuid, start\n" + rows);

        assertThat(recorder.records).hasSize(100);
        assertThat(recorder.records)
                .filteredOn(call -> call.disposition() != Disposition.ANSWERED)
                .as("no second was spoken")
                .hasSize(silent(rows));
        assertThat(recorder.records.getFirst().start().getEpochSecond()).isEqualTo(1_336_101_842);
        assertThat(recorder.refused).isEmpty();
    }

    private static int silent(String rows) {
        return (int) rows.lines()
                .filter(row -> Integer.parseInt(row.split(",", -1)[4].strip()) <= 0)
                .count();
    }

    @Test
    void every_cause_of_q850_that_freeswitch_names_is_known() throws IOException {
        assumeThat(PHONE).isDirectory();
        List<String> causes = Stream.of(Files.readString(PHONE.resolve("q850-hangup-causes.json"))
                        .split("\n", -1))
                .filter(line -> line.contains("\"enumeration\""))
                .map(line -> line.replaceFirst(".*: *\"([^\"]*)\".*", "$1"))
                .filter(cause -> !cause.isBlank())
                .toList();

        assertThat(causes)
                .hasSizeGreaterThan(40)
                .allMatch(cause -> CallEnd.of(cause, false).isPresent());
    }
}
