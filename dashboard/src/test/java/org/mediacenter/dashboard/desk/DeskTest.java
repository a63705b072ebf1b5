package org.mediacenter.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Status;

final class DeskTest {
    private static final String TREE = "pohon tumbang menutup jalan";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser operator;
    private static String csrf;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        operator = site.signedIn("operator", Role.OPERATOR);
        csrf = operator.csrf();
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_complaint_stands_on_the_list_and_on_its_page_with_reasons_and_clocks() {
        ComplaintNumber number = site.complaint("list", TREE + " <script>alert(1)</script>");

        Page list = operator.get("/desk");
        Page page = operator.get("/desk/complaints/" + number);

        assertThat(list.body()).contains(number.value()).doesNotContain("<script>alert");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("&lt;script&gt;", "class=\"countdown", "Mengapa diteruskan ke sini")
                .doesNotContain("<script>alert");
    }

    @Test
    void where_it_is_stands_on_the_page_with_every_place_a_name_may_mean() {
        ComplaintNumber number = site.complaint("where", TREE + " jl melati gg 2 RT 3 RW 5 wonorejo depan pasar");

        Page page = operator.get("/desk/complaints/" + number);

        assertThat(page.body())
                .contains("Tempat belum pasti")
                .contains("kelurahan Wonorejo, kecamatan Rungkut atau kelurahan Wonorejo, kecamatan Tegalsari")
                .contains(
                        "<dd dir=\"auto\">jl melati gg 2</dd>",
                        "<dd dir=\"auto\">RT 3 / RW 5</dd>",
                        "<dd dir=\"auto\">depan pasar</dd>");
    }

    @Test
    void a_place_that_only_the_coordinates_tell_is_shown_as_such() {
        ComplaintNumber number = site.complaint("point", "surat ahli waris di kelurahan lama -7.3067, 112.7439");

        Page page = operator.get("/desk/complaints/" + number);

        assertThat(page.body())
                .contains("<dt>Tempat</dt><dd dir=\"auto\">kelurahan Jagir, kecamatan Wonokromo</dd>")
                .contains("<dt>Tempat menurut koordinat</dt><dd dir=\"auto\">kelurahan Jagir, kecamatan Wonokromo</dd>")
                .contains("Tempat menurut koordinat, bukan dari teks: kelurahan Jagir, kecamatan Wonokromo")
                .doesNotContain("Tempat belum pasti");
    }

    @Test
    void two_matters_in_one_message_are_shown_apart_and_go_to_both_departments() {
        ComplaintNumber number = site.complaint("split", "Lampu PJU mati. Selain itu sampah di TPS menumpuk dan bau.");

        Page before = operator.get("/desk/complaints/" + number);
        Map<String, String> offered = Map.of(
                "department", before.field("department"),
                "supporting", before.field("supporting"),
                "reason", before.field("reason"));
        Page after = act(number, "assignment", Long.parseLong(before.field("version")), offered);

        assertThat(before.body())
                .contains("Tampaknya 2 perkara", "<q>Lampu PJU mati.</q>", "<q>Selain itu sampah di TPS menumpuk");
        assertThat(after.status()).isEqualTo(303);
        assertThat(operator.get("/desk/complaints/" + number).body())
                .contains("<dt>OPD pendukung</dt><dd>Dinas Lingkungan Hidup</dd>")
                .contains("Diteruskan ke Dinas Perhubungan, didukung Dinas Lingkungan Hidup")
                .doesNotContain("Tambahkan sebagai OPD pendukung");
    }

    @Test
    void the_desk_is_found_with_a_slash_too() {
        assertThat(operator.get("/desk/").header("Location")).isEqualTo("/desk");
    }

    @Test
    void an_officer_answers_and_the_reply_goes_out() {
        ComplaintNumber number = site.complaint("answer", TREE);
        long version = site.settled(number);

        Page sent = act(number, "replies", version, Map.of("kind", "FINAL", "text", "Sudah kami tebang."));
        site.settled(number);
        Page page = operator.get("/desk/complaints/" + number);

        assertThat(sent.status()).isEqualTo(303);
        assertThat(page.body())
                .contains("Sudah kami tebang.", "data-state=\"SENT\"", "Tanggapan akhir", "1 SMS, Rp1.350");
        assertThat(site.find(number).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void an_interim_reply_needs_a_date_to_come_and_the_words_are_kept() {
        ComplaintNumber number = site.complaint("interim", TREE);
        long version = site.settled(number);

        Page refused = act(number, "replies", version, Map.of("kind", "INTERIM", "text", "Kami cek besok."));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Tanggapan sementara perlu tanggal", ">Kami cek besok.</textarea>");
    }

    @Test
    void who_was_overtaken_is_told_by_whom_and_keeps_their_words() {
        ComplaintNumber number = site.complaint("overtaken", TREE);
        long version = site.settled(number);
        site.execute(
                number,
                new Command.AddNote(note("sudah saya telepon")),
                new Actor.Officer("budi", java.util.Optional.empty()));

        Page page = act(number, "replies", version, Map.of("kind", "FINAL", "text", "Tulisan yang panjang."));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body())
                .contains("budi mengubah keluhan ini", "Catatan internal", ">Tulisan yang panjang.</textarea>");
        assertThat(site.find(number).conversation().replies()).hasSize(1);
    }

    @Test
    void whose_session_ended_while_writing_gets_the_words_back() {
        ComplaintNumber number = site.complaint("gone", TREE);
        long version = site.settled(number);
        Map<String, String> form =
                Map.of("version", "" + version, "kind", "FINAL", "text", "Sudah <b>kami</b> tebang.");

        Page page = site.browser().post("/desk/complaints/" + number + "/replies", form);

        assertThat(page.status()).isEqualTo(401);
        assertThat(page.body()).contains("Sudah &lt;b&gt;kami&lt;/b&gt; tebang.</textarea>", "href=\"/desk\"");
        assertThat(site.find(number).version()).isEqualTo(version);
    }

    @Test
    void who_answers_on_a_channel_that_was_taken_away_is_told_that_it_waits() {
        ComplaintNumber number = site.complaint("telex", "t1", TREE, false);

        assertThat(operator.get("/desk/complaints/" + number).body())
                .contains("Kanal telex tidak ada dalam pengaturan sistem ini");
    }

    @Test
    void what_the_hub_notes_by_itself_overtakes_nobody() {
        ComplaintNumber number = site.complaint("hub-notes", TREE);
        long before = site.settled(number);
        act(number, "replies", before, Map.of("kind", "QUESTION", "text", "Di sebelah mana?"));
        long asked = site.find(number).conversation().replies().getLast().sequence();
        site.settled(number);

        Page noted = act(number, "notes", asked, Map.of("text", "menunggu jawaban"));

        assertThat(noted.status()).isEqualTo(303);
    }

    @Test
    void triage_is_decided_with_a_reason_and_a_department_of_the_profile() {
        ComplaintNumber number = site.complaint("triage", "tolong pak ada apa ini");
        long version = site.settled(number);

        Page noReason = act(number, "assignment", version, Map.of("department", "dlh", "reason", " "));
        Page unknown = act(number, "assignment", version, Map.of("department", "nobody", "reason", "x"));
        Page done = act(number, "assignment", version, Map.of("department", "dlh", "reason", "Tentang taman."));

        assertThat(noReason.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(done.status()).isEqualTo(303);
        assertThat(site.find(number).holding().lead().orElseThrow().value()).isEqualTo("dlh");
    }

    @Test
    void who_took_a_complaint_stands_there_by_the_name_people_call_them() {
        site.account("rhidayat", "Rahmat Hidayat", Role.OPERATOR);
        Browser rahmat = site.browser();
        rahmat.signIn("rhidayat", TestSite.PASSWORD);
        ComplaintNumber number = site.complaint("taken", TREE);
        long version = site.settled(number);

        Page taken = rahmat.post(
                "/desk/complaints/" + number + "/acceptance", Map.of("version", "" + version, "csrf", rahmat.csrf()));

        assertThat(taken.status()).isEqualTo(303);
        assertThat(operator.get("/desk/complaints/" + number).body())
                .contains("<dd>Rahmat Hidayat</dd>", "Ditangani oleh Rahmat Hidayat")
                .doesNotContain("rhidayat");
        assertThat(operator.get("/desk").body())
                .contains(">Rahmat Hidayat</span>")
                .doesNotContain(">rhidayat");
    }

    @Test
    void a_reply_nobody_knows_the_fate_of_can_be_sent_again_by_a_person() {
        ComplaintNumber number = site.complaint("again", TREE);
        long version = site.settled(number);
        act(number, "replies", version, Map.of("kind", "FINAL", "text", "please vanish"));
        long seen = site.settled(number);

        Page page = operator.get("/desk/complaints/" + number);
        Page again = act(number, "sendings", seen, Map.of("reply", "r2"));

        assertThat(page.body()).contains("data-state=\"UNKNOWN\"", "name=\"reply\" value=\"r2\"");
        assertThat(again.status()).isEqualTo(303);
        site.settled(number);
        assertThat(site.find(number)
                        .conversation()
                        .reply("r2")
                        .orElseThrow()
                        .delivery()
                        .attempt())
                .isEqualTo(2);
    }

    @Test
    void a_change_without_the_sessions_token_or_from_elsewhere_changes_nothing() {
        ComplaintNumber number = site.complaint("csrf", TREE);
        long version = site.settled(number);
        String path = "/desk/complaints/" + number + "/notes";
        Map<String, String> form = Map.of("version", "" + version, "text", "x");
        Browser elsewhere = site.signedIn("elsewhere", Role.OPERATOR);
        String token = elsewhere.csrf();

        Page noToken = operator.post(path, form);
        Page foreign = elsewhere
                .with("Origin", "https://evil.example")
                .post(path, Map.of("version", "" + version, "text", "x", "csrf", token));

        assertThat(noToken.status()).isEqualTo(403);
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(site.find(number).version()).isEqualTo(version);
    }

    @Test
    void filters_show_what_they_say() {
        ComplaintNumber known = site.complaint("filter-known", TREE);
        ComplaintNumber unknown = site.complaint("filter-unknown", "halo pak");

        assertThat(operator.get("/desk?queue=triage&size=1").body())
                .contains(unknown.value())
                .doesNotContain(known.value());
        assertThat(operator.get("/desk?channel=website").body()).doesNotContain(known.value());
        assertThat(operator.get("/desk?status=ASSIGNED").body())
                .contains(known.value())
                .doesNotContain(unknown.value());
    }

    private static Page act(ComplaintNumber number, String sort, long version, Map<String, String> fields) {
        Map<String, String> form = new java.util.HashMap<>(fields);
        form.put("version", "" + version);
        form.put("csrf", csrf);
        return operator.post("/desk/complaints/" + number + "/" + sort, form);
    }

    private static Personal note(String text) {
        return Personal.of(text, new SecureRandom());
    }
}
