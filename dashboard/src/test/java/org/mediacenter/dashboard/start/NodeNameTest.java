package org.mediacenter.dashboard.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.command.CommandFailed;

class NodeNameTest {
    @TempDir
    Path folder;

    @Test
    void a_node_keeps_its_name() {
        Path data = folder.resolve("var/data");

        String first = NodeName.in(data);

        assertThat(first).hasSize(8);
        assertThat(NodeName.in(data)).isEqualTo(first);
        assertThat(NodeName.in(folder.resolve("other"))).isNotEqualTo(first);
    }

    @Test
    void a_file_that_holds_no_name_is_left_alone_and_named_with_the_remedy() throws IOException {
        for (String garbage : new String[] {"not a name\n", "../../x", "a".repeat(41), "\u0000"}) {
            Files.writeString(folder.resolve("node"), garbage);

            assertThatThrownBy(() -> NodeName.in(folder))
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContainingAll(folder.resolve("node").toString(), "remove it");
            assertThat(folder.resolve("node")).hasContent(garbage);
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_named_with_the_remedy() throws IOException {
        Files.createDirectories(folder.resolve("node"));

        assertThatThrownBy(() -> NodeName.in(folder))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContainingAll(folder.resolve("node").toString(), "--data");
    }

    @Test
    void a_name_a_start_cut_short_left_empty_is_written_anew() throws IOException {
        Files.writeString(folder.resolve("node"), "");

        String name = NodeName.in(folder);

        assertThat(name).hasSize(8);
        assertThat(NodeName.in(folder)).isEqualTo(name);
    }
}
