package org.mediacenter.dashboard.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.store.AuditChain;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import picocli.CommandLine;

/// `./hub user`, whether a hub holds the store or none does.
class UserCommandTest {
    private static final String PASSWORD = "kereta api senja 47";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private String problem = "";

    private int user(String typed, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((typed + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return new CommandLine(new UserCommand())
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(new StringWriter()))
                    .setExecutionExceptionHandler((why, _, _) -> {
                        problem = String.valueOf(why.getMessage());
                        return why instanceof CommandFailed ? 1 : 3;
                    })
                    .execute(Stream.of(
                                    List.of(arguments),
                                    List.of("--data", folder.resolve("data").toString()))
                            .flatMap(List::stream)
                            .toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }

    private String list() {
        out.getBuffer().setLength(0);
        assertThat(user("", "list")).isZero();
        return out.toString();
    }

    @Test
    void somebody_is_let_in_kept_out_and_let_in_again() {
        assertThat(user(PASSWORD, "add", "sari", "--role", "officer", "--department", "dlh", "--name", "Sari Contoh"))
                .isZero();
        assertThat(list()).isEqualTo("sari\tofficer\tdlh\tenabled\tSari Contoh\n");

        assertThat(user("", "disable", "sari")).isZero();
        assertThat(list()).contains("\tdisabled\t");

        assertThat(user("", "enable", "sari")).isZero();
        assertThat(list()).contains("\tenabled\t");
    }

    @Test
    void while_a_hub_works_its_accounts_change_and_its_audit_log_stays_whole() {
        Store hub = SqliteStore.open(folder.resolve("data"));
        Await.done(hub.audit("{}".getBytes(StandardCharsets.UTF_8)));

        assertThat(user(PASSWORD, "add", "budi", "--role", "operator")).isZero();
        Await.done(hub.audit("{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(user("lain kali naik bus kota", "reset", "budi")).isZero();

        List<Store.AuditEntry> audits = Await.done(hub.audits(0, 10));
        byte[] before = new byte[0];
        for (Store.AuditEntry entry : audits) {
            before = AuditChain.hash(before, entry.entry());
            assertThat(entry.hash()).isEqualTo(before);
        }
        assertThat(audits).hasSize(4);
        assertThat(new String(audits.get(1).entry(), StandardCharsets.UTF_8))
                .contains("joined", "command-line", "budi")
                .doesNotContain(PASSWORD);
        Await.done(hub.close());
    }

    @Test
    void who_lost_telephone_and_paper_gets_the_codes_taken_away_and_keeps_the_password() {
        assertThat(user(PASSWORD, "add", "budi", "--role", "operator")).isZero();

        assertThat(user("", "reset", "budi", "--codes")).isZero();

        assertThat(out.toString()).contains("removed-codes: budi");
        assertThat(user("", "reset", "siapa", "--codes")).isEqualTo(1);
    }

    @Test
    void what_cannot_be_is_told_with_what_helps() {
        assertThat(user(PASSWORD, "add", "budi", "--role", "operator")).isZero();

        assertThat(user(PASSWORD, "add", "budi", "--role", "operator")).isEqualTo(1);
        assertThat(problem).contains("there is an account [budi] already");
        assertThat(user("pendek", "add", "wiji", "--role", "operator")).isEqualTo(1);
        assertThat(problem).contains("shorter than 12 characters");
        assertThat(user("", "disable", "siapa")).isEqualTo(1);
        assertThat(problem).contains("there is no account [siapa]");
        assertThat(user(PASSWORD, "reset", "siapa")).isEqualTo(1);
        assertThat(user(PASSWORD, "add", "wiji", "--role", "raja")).isEqualTo(2);
        assertThat(user(PASSWORD, "add", "wiji", "--role", "officer")).isEqualTo(2);
        assertThat(user(PASSWORD, "add", "wiji", "--role", "officer", "--department", "nowhere"))
                .isEqualTo(2);
        assertThat(user(PASSWORD, "add", "W", "--role", "operator")).isEqualTo(2);
        assertThat(list().lines()).hasSize(1);
    }
}
