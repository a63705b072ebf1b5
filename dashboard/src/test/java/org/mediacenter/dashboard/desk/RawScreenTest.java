package org.mediacenter.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.Telephone;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// What a provider sent for a message of a complaint: who may look, and what is written down of it.
final class RawScreenTest {
    private static final String RAW = "{\"text\":\"lampu <b>padam</b>\",\"nik\":\"3578010101010001\"}";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static ComplaintNumber number;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        number = site.complaint(new InboundMessage(
                Telephone.NAME,
                "raw-1",
                "+62800000101",
                new Author("+62800000101", Optional.empty()),
                "lampu jalan padam",
                Optional.empty(),
                Filing.NONE,
                List.of(),
                new Exchange(Audience.PRIVATE, Optional.empty(), true),
                Optional.of(RAW)));
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_coordinator_gets_there_from_the_complaint_and_reads_what_came_with_identity_numbers_hidden() {
        Browser coordinator = site.signedIn("ketua", Role.COORDINATOR);

        Page complaint = coordinator.get("/desk/complaints/" + number);
        Page page = coordinator.get(raw(number, 1));

        assertThat(complaint.body()).contains("href=\"" + raw(number, 1) + "\"");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Isi asli", number.value(), "lampu &lt;b&gt;padam&lt;/b&gt;", "3578••••••••••••")
                .doesNotContain("<b>padam", "3578010101010001");
    }

    @Test
    void each_look_is_written_down_before_anything_is_shown() {
        Browser auditor = site.signedIn("pemeriksa", Role.AUDITOR);

        assertThat(auditor.get(raw(number, 1)).status()).isEqualTo(200);

        assertThat(looks(line -> line.contains("pemeriksa"))).isEqualTo(1);
    }

    @Test
    void who_has_not_the_right_is_refused_and_nothing_is_shown() {
        for (Role role : new Role[] {Role.OPERATOR, Role.LEADER, Role.ADMINISTRATOR}) {
            Page page = site.signedIn("tanpa-" + role.code(), role).get(raw(number, 1));

            assertThat(page.status()).as(role.name()).isEqualTo(403);
            assertThat(page.body()).doesNotContain("padam");
        }
        assertThat(looks(line -> line.contains("tanpa-"))).isZero();
    }

    @Test
    void what_is_not_there_is_not_found() {
        Browser coordinator = site.signedIn("ketua-dua", Role.COORDINATOR);
        ComplaintNumber plain = site.complaint("plain", "pohon tumbang menutup jalan");

        for (String path : List.of(
                raw(number, 99),
                raw(number, 2_000_000_000_000L),
                raw(plain, 1),
                "/desk/complaints/K7H-M3X-RTY/raw/1",
                "/desk/complaints/not-a-number/raw/1",
                "/desk/complaints/" + number + "/raw/x")) {
            assertThat(coordinator.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(looks(line -> line.contains("ketua-dua"))).isZero();
    }

    private static String raw(ComplaintNumber number, long message) {
        return "/desk/complaints/" + number + "/raw/" + message;
    }

    private static long looks(Predicate<String> whose) {
        return Await.done(site.store().audits(0, 1_000)).stream()
                .map(entry -> new String(entry.entry(), StandardCharsets.UTF_8))
                .filter(line -> line.contains("saw-raw"))
                .filter(whose)
                .count();
    }
}
