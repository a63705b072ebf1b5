package org.mediacenter.dashboard.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.backup.Backup;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.retention.ErasureList;
import picocli.CommandLine;

/// `./hub restore` with and without the list of what was erased since.
final class RestoreCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter said = new StringWriter();
    private Path list = Path.of("");

    @BeforeEach
    void a_backup_and_an_erasure_after_it() {
        Path data = folder.resolve("site");
        list = data.resolve(ErasureList.NAME);
        try (TestSite site = TestSite.opened(data)) {
            ComplaintNumber number = site.settledComplaint("one", "pohon tumbang menutup jalan");
            Backup.take(data, folder.resolve("backup"), site.now());
            List<String> all =
                    site.find(number).texts().map(Personal::hash).distinct().toList();
            site.execute(
                    number,
                    new Command.Redact(all, "asked by the citizen"),
                    new Actor.Officer("budi", Optional.empty()));
        }
    }

    private int restores(String... arguments) {
        CommandLine line = new CommandLine(new RestoreCommand());
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        return line.execute(arguments);
    }

    @Test
    void the_list_goes_on_in_the_new_folder() throws IOException {
        Path other = folder.resolve("other");

        int exit = restores(
                "--data",
                other.toString(),
                "--erasures",
                list.toString(),
                folder.resolve("backup").toString());

        assertThat(exit).isZero();
        assertThat(other.resolve(ErasureList.NAME)).hasSameTextualContentAs(list);
        assertThat(said.toString()).doesNotContain("--erasures");
    }

    @Test
    void without_it_somebody_is_told_what_is_in_it_again() {
        int exit = restores(
                "--data",
                folder.resolve("other").toString(),
                folder.resolve("backup").toString());

        assertThat(exit).isZero();
        assertThat(said.toString()).contains("--erasures FILE");
    }

    @Test
    void a_list_that_is_damaged_puts_nothing_back() throws IOException {
        Path other = folder.resolve("other");
        Files.writeString(list, "nothing of the kind\n");

        int exit = restores(
                "--data",
                other.toString(),
                "--erasures",
                list.toString(),
                folder.resolve("backup").toString());

        assertThat(exit).isNotZero();
        assertThat(said.toString()).contains("line [1]");
        assertThat(other).doesNotExist();
    }
}
