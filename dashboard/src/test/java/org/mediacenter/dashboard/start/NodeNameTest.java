package org.mediacenter.dashboard.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void a_name_a_start_cut_short_left_empty_is_written_anew() throws IOException {
        Files.writeString(folder.resolve("node"), "");

        String name = NodeName.in(folder);

        assertThat(name).hasSize(8);
        assertThat(NodeName.in(folder)).isEqualTo(name);
    }
}
