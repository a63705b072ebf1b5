package org.mediacenter.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.ReadAfterAll;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.channel.Unreadable;

/// A row the exchange wrote half, shown to people until the whole of it is taken.
class ShownRowsTest {
    private static final String ROW = "\"\",\"08000000001\",\"112\",\"from-trunk\",\"\",\"SIP/1\",\"\",\"Dial\",\"\","
            + "\"2026-11-23 09:00:00\",\"\",\"2026-11-23 09:01:00\",1,0,\"NO ANSWER\",\"DOCUMENTATION\",\"17.1\",\"\"";
    private static final String HALF = ROW.substring(0, 60);

    @TempDir
    private Path folder;

    private final TestInbox inbox = new TestInbox();
    private final TestMemory memory = new TestMemory();
    private final Recorder recorder = new Recorder(CallFormat.ASTERISK);
    private Instant now = Instant.parse("2026-11-23T03:00:00Z");

    private void look(String content) throws IOException {
        look(content, recorder);
    }

    /// A minute after the exchange wrote this.
    private void look(String content, Recorder reads) throws IOException {
        Path file = folder.resolve("Master.csv");
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(now));
        now = now.plus(Duration.ofMinutes(1));
        assertThat(new WatchedFolder(folder, reads::reader, new ShownRows(inbox::accept), memory, () -> now).look())
                .isEmpty();
    }

    @Test
    void it_is_shown_no_more_when_its_whole_is_taken_also_after_a_restart() throws IOException {
        look(HALF);
        Unreadable half = (Unreadable) inbox.changes().getFirst();

        look(ROW + "\n");

        assertThat(recorder.records).hasSize(1);
        assertThat(inbox.changes()).containsExactly(half, new ReadAfterAll(PhoneChannel.NAME, half.nativeId()));
    }

    @Test
    void it_is_shown_no_more_when_it_comes_whole_behind_it_in_a_record_of_many_lines() throws IOException {
        Recorder switches = new Recorder(CallFormat.FREESWITCH);
        String whole = """
                {
                  "variables": {
                    "uuid": "17.9",
                    "start_epoch": "1795000000",
                    "hangup_cause": "NO_ANSWER"
                  }
                }
                """;
        look(whole.substring(0, 40), switches);

        look(whole, switches);

        assertThat(switches.records).hasSize(1);
        assertThat(inbox.changes()).hasSize(2).last().isInstanceOf(ReadAfterAll.class);
    }

    @Test
    void a_row_that_stays_damaged_stays_there() throws IOException {
        look(ROW + "\nbroken");

        look(ROW + "\nbroken\n" + ROW.replace("17.1", "17.2") + "\n");

        assertThat(recorder.records).hasSize(2);
        assertThat(inbox.changes()).isNotEmpty().doesNotHaveAnyElementsOfTypes(ReadAfterAll.class);
    }
}
