package org.mediacenter.dashboard.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Chain;

/// A city that has worked with an older hub for a while, and starts a newer one on the same folder.
final class UpgradeTest {
    @TempDir
    Path folder;

    @Test
    void everything_the_older_hub_kept_is_there_and_goes_on() throws SQLException {
        List<ComplaintNumber> numbers;
        try (TestSite older = TestSite.opened(folder)) {
            older.account("arif", Role.OPERATOR);
            numbers = Stream.of("lampu jalan mati", "pohon tumbang", "banjir setinggi lutut")
                    .map(words -> older.settledComplaint(words, words))
                    .toList();
            answers(older, numbers.getFirst(), "Regu kami berangkat.");
        }
        backToTheFirstVersion();

        try (TestSite newer = TestSite.opened(folder)) {
            assertThat(version()).isGreaterThan(1);
            Browser desk = newer.browser();
            desk.signIn("arif", TestSite.PASSWORD);
            for (ComplaintNumber number : numbers) {
                assertThat(desk.get("/desk/complaints/" + number).status()).isEqualTo(200);
                assertThat(Chain.verify(
                                Await.done(newer.store().complaint(number)).orElseThrow()))
                        .isEmpty();
            }
            assertThat(desk.get("/desk/complaints/" + numbers.getFirst()).body())
                    .contains("Regu kami berangkat.");
            assertThat(desk.get("/desk/rows?q=banjir").body())
                    .contains(numbers.getLast().value());
            ComplaintNumber next = newer.settledComplaint("sesudahnya", "jalan berlubang");
            answers(newer, next, "Kami tambal besok.");
        }
        try (TestSite again = TestSite.opened(folder)) {
            assertThat(numbers).allMatch(number -> again.find(number) != null);
        }
    }

    /// A step is whole or not at all: what stood in its way is taken out of it, and it is taken again.
    @Test
    void an_upgrade_that_broke_off_in_the_middle_left_the_older_file_as_it_was() throws SQLException {
        ComplaintNumber number;
        try (TestSite older = TestSite.opened(folder)) {
            number = older.settledComplaint("lampu", "lampu jalan mati");
        }
        backToTheFirstVersion();
        run("create table linked (other text) strict");

        assertThatThrownBy(() -> TestSite.opened(folder)).hasMessageContaining("linked");
        assertThat(version()).isEqualTo(1);
        run("drop table linked");

        try (TestSite newer = TestSite.opened(folder)) {
            assertThat(newer.find(number).number()).isEqualTo(number);
            assertThat(version()).isGreaterThan(1);
        }
    }

    private static void answers(TestSite site, ComplaintNumber number, String words) {
        Browser operator = site.browser();
        operator.signIn("arif", TestSite.PASSWORD);
        Page sent =
                site.send(operator, number, "replies", Map.of("kind", "FINAL", "audience", "private", "text", words));
        assertThat(sent.status()).as(sent.body()).isIn(200, 303);
    }

    /// As the hub of the first version left it.
    private void backToTheFirstVersion() throws SQLException {
        run("drop table linked", "alter table complaint drop column linked", "pragma user_version = 1");
    }

    private int version() throws SQLException {
        try (Connection file = open();
                Statement asking = file.createStatement();
                ResultSet found = asking.executeQuery("pragma user_version")) {
            return found.getInt(1);
        }
    }

    private void run(String... statements) throws SQLException {
        try (Connection file = open();
                Statement running = file.createStatement()) {
            for (String statement : statements) {
                running.execute(statement);
            }
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hub.db"));
    }
}
