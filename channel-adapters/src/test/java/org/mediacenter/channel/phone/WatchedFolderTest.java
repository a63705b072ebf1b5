package org.mediacenter.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.channel.Unreadable;

/// A file that grows while the exchange hesitates, and what is told of rows that are not taken.
class WatchedFolderTest {
    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-23T03:00:00Z");
    private final Recorder recorder = new Recorder(CallFormat.ASTERISK);
    private final List<String> refused = new ArrayList<>();
    private WatchedFolder watched;

    @BeforeEach
    void open() {
        watched = new WatchedFolder(folder, recorder::reader, new ShownRows(this::shown), new TestMemory(), () -> now);
    }

    private Future<Accepted> shown(Inbound inbound) {
        if (inbound instanceof Unreadable unreadable) {
            refused.add(unreadable.why());
        }
        return Future.succeededFuture(new Accepted.Noted());
    }

    private void written(byte[] content) throws IOException {
        Path file = folder.resolve("Master.csv");
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.from(now));
    }

    private void written(String content) throws IOException {
        written(content.getBytes(StandardCharsets.UTF_8));
    }

    private void looked(Duration later) {
        now = now.plus(later);
        assertThat(watched.look()).isEmpty();
    }

    private static String row(int n) {
        return "\"\",\"0800000000" + n + "\",\"112\",\"from-trunk\",\"\",\"SIP/1\",\"\",\"Dial\",\"\","
                + "\"2026-11-23 09:00:00\",\"\",\"2026-11-23 09:01:00\",1,0,\"NO ANSWER\",\"DOCUMENTATION\",\"17." + n
                + "\",\"\"";
    }

    @Test
    void a_row_the_exchange_writes_in_two_halves_is_taken_however_long_it_hesitates() throws IOException {
        written(row(1) + "\n" + row(2).substring(0, 60));
        looked(Duration.ofSeconds(1));
        List<String> whileItMayGrow = List.copyOf(refused);
        looked(Duration.ofSeconds(40));
        List<String> afterThePause = List.copyOf(refused);

        written(row(1) + "\n" + row(2) + "\n");
        looked(Duration.ofSeconds(1));

        assertThat(whileItMayGrow).isEmpty();
        assertThat(afterThePause).containsExactly("[Master.csv] line 2: the file ends in the middle of this row");
        assertThat(recorder.records).hasSize(2);
        assertThat(refused).isEqualTo(afterThePause);
    }

    @Test
    void a_last_row_without_a_line_break_is_taken_after_the_pause_and_is_one_when_the_break_comes() throws IOException {
        written(row(1) + "\n" + row(2));
        looked(Duration.ofSeconds(40));
        int afterThePause = recorder.records.size();

        written(row(1) + "\n" + row(2) + "\n" + row(3) + "\n");
        looked(Duration.ofSeconds(1));

        assertThat(afterThePause).isEqualTo(2);
        assertThat(recorder.records).hasSize(3);
        assertThat(refused).isEmpty();
    }

    @Test
    void what_is_not_taken_is_told_of_with_its_file_and_line() throws IOException {
        written(row(1) + "\nbroken\n" + row(2) + "\n");

        looked(Duration.ofSeconds(1));

        assertThat(recorder.records).hasSize(2);
        assertThat(refused).singleElement().asString().startsWith("[Master.csv] line 2: not 18 columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void a_file_in_two_bytes_a_letter_is_read_and_read_on(String name) throws IOException {
        Charset charset = Charset.forName(name);
        written(("\uFEFF" + row(1) + "\r\n" + row(2)).getBytes(charset));
        looked(Duration.ofSeconds(1));
        int first = recorder.records.size();

        written(("\uFEFF" + row(1) + "\r\n" + row(2) + "\r\n").getBytes(charset));
        looked(Duration.ofSeconds(1));

        assertThat(first).isEqualTo(1);
        assertThat(recorder.records).hasSize(2);
        assertThat(refused).isEmpty();
    }

    @Test
    void two_bytes_a_letter_are_known_without_a_mark_of_their_order() throws IOException {
        written((row(1) + "\n").getBytes(StandardCharsets.UTF_16LE));

        looked(Duration.ofSeconds(1));

        assertThat(recorder.records).hasSize(1);
    }
}
