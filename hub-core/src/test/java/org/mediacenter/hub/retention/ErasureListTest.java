package org.mediacenter.hub.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.retention.ErasureList.Line;

/// The list of what was erased.
final class ErasureListTest {
    private static final Line FIRST = line("a");
    private static final Line SECOND = line("b");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void names() {
        file = folder.resolve(ErasureList.NAME);
    }

    private static Line line(String hash) {
        return new Line(Story.START, new ComplaintNumber("K7H-M3X-RTY"), "retention", Set.of(hash, hash + "2"));
    }

    @Test
    void what_was_written_is_read_in_order_and_nobody_else_reads_the_file() throws IOException {
        new ErasureList(file).add(FIRST);
        new ErasureList(file).add(SECOND);

        assertThat(ErasureList.read(file)).containsExactly(FIRST, SECOND);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_line_that_was_cut_off_is_no_erasure_and_makes_room_for_the_next() throws IOException {
        new ErasureList(file).add(FIRST);
        Files.writeString(file, FIRST.toJson().substring(0, 20), StandardOpenOption.APPEND);

        List<Line> before = ErasureList.read(file);
        new ErasureList(file).add(SECOND);

        assertThat(before).containsExactly(FIRST);
        assertThat(ErasureList.read(file)).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_damaged_line_is_named() throws IOException {
        new ErasureList(file).add(FIRST);
        for (String damaged :
                List.of("", "{}", "[]", "null", "{\"at\":1}", FIRST.toJson().replace("K7H", "K7K"))) {
            Files.writeString(file, FIRST.toJson() + "\n" + damaged + "\n");

            assertThatThrownBy(() -> ErasureList.read(file))
                    .as(damaged)
                    .isInstanceOf(ErasureList.Damaged.class)
                    .hasMessageContaining("line [2]");
        }
    }
}
