package org.mediacenter.dashboard.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Personal;

/// People who come by, letters, and those who file for somebody else.
final class CounterTest {
    private static final String REPORTER = "080000007001";
    private static final String HELPER = "080000007002";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Answers answers;
    private static Browser operator;
    private static LocalDate today;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        answers = new Answers(site);
        operator = site.signedIn("wiji", Role.OPERATOR);
        today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    private static Page send(String... fields) {
        Page form = operator.get("/desk/counter");
        Map<String, String> all =
                new HashMap<>(Map.of("csrf", form.field("csrf"), "token", form.field("token"), "way", "call"));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return operator.post("/desk/counter", all);
    }

    private static ComplaintNumber filed(Page page) {
        assertThat(page.status()).isEqualTo(200);
        return site.onTheDesk(page.field("complaint"));
    }

    private static Page end(ComplaintNumber number, String outcome) {
        String tell = "/desk/call-replies/" + number;
        Page words = operator.get(tell);
        return operator.post(
                tell, Map.of("csrf", words.field("csrf"), "reply", words.field("reply"), "outcome", outcome));
    }

    @Test
    void who_comes_by_is_a_reporter_of_the_channel_walk_in_and_is_told_by_telephone() {
        ComplaintNumber number =
                filed(send("source", "walk-in", "text", "selokan mampet", "name", "Bu Contoh", "number", REPORTER));

        Complaint complaint = site.find(number);
        assertThat(complaint.received().channel()).isEqualTo("walk-in");
        assertThat(operator.get("/desk/complaints/" + number).body()).contains("Datang langsung", "Bu Contoh");
        answers.give(number, "Selokan sudah bersih.");
        assertThat(operator.get("/desk/calls").body()).contains("/desk/call-replies/" + number);
        assertThat(operator.get("/desk/call-replies/" + number).body()).contains("tel:" + REPORTER);
        end(number, "reached");
        assertThat(answers.of(number).delivery().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void a_letter_shows_when_it_was_received_and_its_clock_begins_when_it_is_written_down() {
        LocalDate received = today.minusDays(9);

        ComplaintNumber number = filed(send(
                "source", "letter",
                "received", received.toString(),
                "reference", "005/RW2/2026",
                "text", "mohon perbaikan trotoar",
                "name", "Bu Contoh",
                "way", "letter",
                "post", "Jalan Melati 1"));

        String page = operator.get("/desk/complaints/" + number).body();
        assertThat(page)
                .contains("Surat diterima", Integer.toString(received.getDayOfMonth()))
                .contains("005/RW2/2026");
        assertThat(site.find(number).acceptedAt())
                .isAfter(received.plusDays(8)
                        .atStartOfDay(ZoneId.of("Asia/Jakarta"))
                        .toInstant());
    }

    @Test
    void an_answer_by_letter_is_posted_by_a_person() {
        ComplaintNumber number = filed(send(
                "source", "letter",
                "received", today.toString(),
                "text", "mohon bantuan kursi roda",
                "way", "letter",
                "post", "Jalan Melati 1"));
        answers.give(number, "Silakan datang ke kantor.");

        Page words = operator.get("/desk/call-replies/" + number);
        end(number, "posted");

        assertThat(words.body())
                .contains("Jalan Melati 1", "Surat jawaban sudah dikirim")
                .doesNotContain("tel:");
        assertThat(answers.of(number).delivery().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void a_letter_that_comes_back_is_said_to_the_department() {
        ComplaintNumber number = filed(send(
                "source", "letter",
                "received", today.toString(),
                "text", "mohon informasi jadwal posyandu",
                "way", "letter",
                "post", "Jalan Salah 1"));
        answers.give(number, "Jadwal setiap hari Rabu.");

        end(number, "returned");

        assertThat(answers.of(number).delivery().state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(answers.of(number).delivery().why()).contains("returned");
    }

    @Test
    void a_helper_is_written_down_apart_and_gets_the_answer_where_the_reporter_wants_that() {
        ComplaintNumber number = filed(send(
                "source", "walk-in",
                "text", "nenek belum terdaftar bantuan",
                "name", "Bu Contoh",
                "helper", "Pak Misal",
                "helperis", "village",
                "helperphone", HELPER,
                "tohelper", "on"));

        String page = operator.get("/desk/complaints/" + number).body();
        assertThat(page).contains("Dibantu oleh", "Pak Misal, Perangkat kelurahan", "kepada yang membantu");
        assertThat(site.find(number).received().authorName().flatMap(Personal::text))
                .contains("Bu Contoh");
        answers.give(number, "Sudah terdaftar.");
        assertThat(operator.get("/desk/call-replies/" + number).body()).contains("tel:" + HELPER);
    }

    @Test
    void an_anonymous_reporter_is_not_named_by_who_helped() {
        ComplaintNumber number = filed(send(
                "source", "walk-in",
                "text", "pungutan di parkiran",
                "anonymous", "on",
                "number", REPORTER,
                "helper", "Pak Misal",
                "helperis", "family"));

        assertThat(operator.get("/desk/complaints/" + number).body())
                .doesNotContain("Pak Misal")
                .doesNotContain(REPORTER);
    }

    @Test
    void what_is_missing_is_asked_for_and_nothing_that_was_written_is_lost() {
        assertThat(send("source", "letter", "text", "trotoar rusak", "number", REPORTER)
                        .body())
                .contains("Tulis tanggal surat diterima", "trotoar rusak");
        assertThat(send(
                                "source",
                                "letter",
                                "text",
                                "trotoar rusak",
                                "number",
                                REPORTER,
                                "received",
                                today.plusDays(1).toString())
                        .status())
                .isEqualTo(422);
        assertThat(send("source", "walk-in", "text", "trotoar rusak").body())
                .contains("Tulis nomor telepon untuk jawaban");
        assertThat(send("source", "walk-in", "text", "trotoar rusak", "way", "letter")
                        .body())
                .contains("Tulis alamat untuk surat jawaban");
        assertThat(send("source", "walk-in", "text", "trotoar rusak", "number", REPORTER, "helper", "Pak Misal")
                        .body())
                .contains("Pilih siapa yang membantu", "Pak Misal");
        assertThat(send("source", "sms", "text", "trotoar rusak", "number", REPORTER)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void only_who_works_at_the_call_desk_files_for_others() {
        Browser officer = site.signedIn("sari", Role.OFFICER, "dishub");

        assertThat(officer.get("/desk/counter").status()).isEqualTo(403);
    }
}
