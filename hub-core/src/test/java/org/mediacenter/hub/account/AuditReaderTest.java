package org.mediacenter.hub.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.AuditReader.Check;
import org.mediacenter.hub.account.AuditReader.Filter;
import org.mediacenter.hub.account.AuditReader.Line;
import org.mediacenter.hub.account.AuditReader.Page;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

class AuditReaderTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T02:00:00Z");
    private static final Filter ALL = new Filter("", "", "", Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    private Instant now = BEGIN;
    private Store store;
    private AuditReader reader;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder);
        reader = new AuditReader(store);
    }

    @AfterEach
    void close() {
        Await.done(store.close());
    }

    @Test
    void an_empty_log_is_whole_and_has_no_lines() {
        assertThat(Await.done(reader.page(ALL, OptionalLong.empty(), 50)).lines())
                .isEmpty();
        assertThat(Await.done(reader.check())).isEqualTo(new Check.Whole(0));
    }

    @Test
    void every_line_is_read_once_newest_first_over_pages() {
        write(1_203);

        List<Line> all = new ArrayList<>();
        Page page = Await.done(reader.page(ALL, OptionalLong.empty(), 50));
        all.addAll(page.lines());
        while (page.before().isPresent()) {
            page = Await.done(reader.page(ALL, page.before(), 50));
            all.addAll(page.lines());
        }

        assertThat(all).hasSize(1_203);
        assertThat(all.stream().map(Line::sequence))
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void lines_are_found_by_who_what_whom_and_when() {
        write(600);

        assertThat(found(new Filter("", "person-3", "", Optional.empty(), Optional.empty())))
                .hasSize(60)
                .allMatch(line -> line.who().equals("person-3"));
        assertThat(found(new Filter("signed-out", "", "", Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(found(new Filter("signed-in", "", "thing-599", Optional.empty(), Optional.empty())))
                .hasSize(1);
        Instant from = BEGIN.plusSeconds(100);
        assertThat(found(new Filter("", "", "", Optional.of(from), Optional.of(from.plusSeconds(10)))))
                .hasSize(10)
                .allMatch(line -> !line.at().isBefore(from));
    }

    @Test
    void a_line_that_somebody_changed_is_found() throws SQLException {
        write(700);
        assertThat(Await.done(reader.check())).isEqualTo(new Check.Whole(700));

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hub.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("update audit set entry = cast('{\"what\":\"nothing\"}' as blob) where sequence = 612");
        }

        assertThat(Await.done(reader.check())).isEqualTo(new Check.Broken(612));
    }

    private List<Line> found(Filter filter) {
        return Await.done(reader.page(filter, OptionalLong.empty(), 1_000)).lines();
    }

    private void write(int lines) {
        Audit audit = new Audit(store, () -> now);
        for (int i = 0; i < lines; i++) {
            Await.done(audit.did("signed-in", "person-" + i % 10, Optional.of("thing-" + i)));
            now = now.plus(Duration.ofSeconds(1));
        }
    }
}
