package org.mediacenter.dashboard.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.dashboard.publication.Noticed.SECRETS;
import static org.mediacenter.dashboard.publication.Noticed.TREE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.attachment.Photo;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;

/// What everybody may read: what a person looked at, and nothing else.
final class PublicTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Noticed desk;
    private static Browser anybody;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        desk = new Noticed(site, site.signedIn("pemeriksa7", Role.OPERATOR));
        anybody = site.browser();
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void nothing_is_public_before_a_person_looked_at_words_and_photos() {
        ComplaintNumber number = desk.filed("unseen", TREE + " dan belum dilihat");

        Page form = desk.operator().get("/desk/complaints/" + number + "/publication");
        Page unchecked = desk.send(number, Map.of("text", "Pohon yang tidak dicentang"));
        Page empty = desk.send(number, Map.of("text", " ", "checked", "on"));

        assertThat(form.body()).contains("belum dilihat", "Ketintang").doesNotContain("Kenanga");
        assertThat(unchecked.status()).isEqualTo(422);
        assertThat(unchecked.body()).contains("Centang dulu", "Pohon yang tidak dicentang");
        assertThat(empty.status()).isEqualTo(422);
        for (String path : List.of("/public", "/public/feed.atom", "/public/" + number, "/public/unseen")) {
            assertThat(anybody.get(path).body()).as(path).doesNotContain("belum dilihat", "tidak dicentang");
        }
    }

    @Test
    void what_is_shown_is_what_was_reviewed_and_leads_neither_to_the_citizen_nor_to_the_complaint() {
        ComplaintNumber number = desk.filed("shown", TREE + ". Saya Melati, 0800000777");

        String address = desk.published(
                number, Map.of("text", "Pohon besar tumbang", "answer", "Sudah dipotong", "checked", "on"));

        for (String path : List.of("/public", address, "/public/feed.atom", address + "/feed.atom")) {
            Page page = anybody.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).contains("Pohon besar tumbang", "Ketintang");
            assertThat(page.body())
                    .as(path)
                    .doesNotContain(SECRETS)
                    .doesNotContain(number.value(), desk.key(number), "pemeriksa7");
        }
        assertThat(anybody.get(address).body()).contains("Sudah dipotong");
        assertThat(desk.operator().get("/desk/complaints/" + number).body())
                .contains("Ditampilkan kepada umum", address);
    }

    @Test
    void words_that_would_tell_who_it_is_are_refused_and_kept_in_the_form() {
        ComplaintNumber number = desk.filed("leaking", TREE);

        for (String leak : List.of("Kata bu melati pohon tumbang", "Lihat " + number, "Di Gang Kenanga nomor 7")) {
            Page page = desk.send(number, Map.of("text", leak, "checked", "on"));

            assertThat(page.status()).as(leak).isEqualTo(409);
            assertThat(page.body()).contains(leak, "ada nama, nomor, kunci, alamat");
        }
        assertThat(site.find(number).publicity().current()).isEmpty();
    }

    @Test
    void what_is_confidential_about_officials_or_private_is_not_shown_whoever_wants_it() {
        ComplaintNumber confidential = desk.filed("confidential", TREE, true);
        ComplaintNumber officials = desk.filed("officials", "ada oknum petugas kelurahan minta uang pungli urus ktp");
        ComplaintNumber telephone = site.complaint("by-telephone", TREE);
        ComplaintNumber unsorted = desk.filed("unsorted", "mohon dibantu ya pak");
        Noticed coordinator = new Noticed(site, site.signedIn("koor", Role.COORDINATOR));

        for (ComplaintNumber number : List.of(confidential, officials, telephone, unsorted)) {
            Page page = coordinator.send(number, Map.of("text", "Rahasia sekali", "checked", "on"));

            assertThat(page.status()).as(number.value()).isEqualTo(409);
            assertThat(page.body()).contains("tidak dapat ditampilkan kepada umum");
            assertThat(site.find(number).publicity().all()).isEmpty();
        }
        assertThat(anybody.get("/public").body()
                        + anybody.get("/public/feed.atom").body())
                .doesNotContain("Rahasia sekali");
        assertThat(desk.send(officials, Map.of("text", "Rahasia", "checked", "on"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void only_ticked_photos_are_shown_as_they_were_drawn_anew() {
        ComplaintNumber number = desk.filed("photos", TREE);
        desk.photo(number, Photo.withExif(Photo.of(60, 40, "jpeg"), 6));
        desk.photo(number, Photo.of(30, 20, "jpeg"));
        long message = site.find(number).conversation().messages().get(1).sequence();

        String address =
                desk.published(number, Map.of("text", "Pohon dengan foto", "photo", message + "-0", "checked", "on"));

        Page photo = anybody.get(address + "/photos/0");
        assertThat(photo.status()).isEqualTo(200);
        assertThat(photo.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(photo.body()).doesNotContain("Exif", "7.2575");
        assertThat(anybody.get(address).body()).contains("/photos/0").doesNotContain("/photos/1");
        for (String other : List.of("/photos/1", "/photos/00", "/photos/-1", "/photos/0/original")) {
            assertThat(anybody.get(address + other).status()).as(other).isEqualTo(404);
        }
        assertThat(desk.send(number, Map.of("text", "Pohon", "photo", "99-0", "checked", "on"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void what_was_taken_back_says_so_with_reason_and_date_and_nothing_of_it_is_left() {
        ComplaintNumber number = desk.filed("back", TREE);
        desk.photo(number, Photo.of(30, 20, "jpeg"));
        long message = site.find(number).conversation().messages().getLast().sequence();
        String address =
                desk.published(number, Map.of("text", "Pohon ditarik", "photo", message + "-0", "checked", "on"));

        Page reasonless = desk.takenBack(number, " ");
        Page back = desk.takenBack(number, "Ternyata di kota lain");

        assertThat(reasonless.status()).isEqualTo(422);
        assertThat(back.status()).isEqualTo(303);
        Page gone = anybody.get(address);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body()).contains("Ternyata di kota lain", "tidak ditampilkan lagi sejak", "<time");
        assertThat(anybody.get(address + "/photos/0").status()).isEqualTo(404);
        assertThat(anybody.get("/public").body()).doesNotContain(address);
        assertThat(anybody.get("/public/feed.atom").body()).contains("Ternyata di kota lain", address);
        for (String path : List.of("/public", address, "/public/feed.atom", address + "/feed.atom")) {
            assertThat(anybody.get(path).body()).as(path).doesNotContain("Pohon ditarik");
        }
        assertThat(anybody.post(address + "/followers", Map.of()).status()).isEqualTo(404);
        assertThat(told()).contains("\"published\"", "\"unpublished\"");
    }

    private static String told() {
        return String.join(
                "",
                Await.done(site.store().audits(0, 1_000)).stream()
                        .map(entry -> new String(entry.entry(), StandardCharsets.UTF_8))
                        .toList());
    }

    @Test
    void what_is_withdrawn_merged_or_erased_is_taken_back_by_itself() {
        ComplaintNumber older = desk.filed("older", TREE);
        ComplaintNumber withdrawn = desk.filed("withdrawn", TREE);
        ComplaintNumber merged = desk.filed("merged", TREE);
        ComplaintNumber erased = desk.filed("erased", TREE);
        List<String> addresses = List.of(
                desk.published(withdrawn, "Pohon satu"),
                desk.published(merged, "Pohon dua"),
                desk.published(erased, "Pohon tiga"));
        Actor citizen = new Actor.Citizen();

        site.browser()
                .post("/track/" + withdrawn, Map.of("key", desk.key(withdrawn), "deed", "withdraw", "sure", "on"));
        Page joined = site.send(desk.operator(), merged, "merge", Map.of("into", older.value()));
        assertThat(joined.status()).as(joined.body()).isEqualTo(303);
        List<String> hashes = site.find(erased).texts().map(Personal::hash).toList();
        site.execute(erased, new Command.Redact(hashes, "request"), new Actor.Hub());

        List<String> words = List.of("Pelapor mencabut", "ditangani bersama laporan lain", "Data laporan ini dihapus");
        for (int i = 0; i < addresses.size(); i++) {
            String address = addresses.get(i);
            Await.until("taken back", () -> anybody.get(address).status() == 410);
            Page gone = anybody.get(address);
            assertThat(gone.body()).contains(words.get(i)).doesNotContain("Pohon satu", "Pohon dua", "Pohon tiga");
        }
        Await.until(
                "none is listed",
                () -> addresses.stream().noneMatch(anybody.get("/public").body()::contains));
        assertThat(site.execute(withdrawn, new Command.Reopen(Personal.of("lagi", new SecureRandom())), citizen))
                .isNotNull();
        assertThat(anybody.get(addresses.getFirst()).status()).isEqualTo(410);
    }

    @Test
    void a_name_nobody_has_and_one_that_never_was_public_look_the_same() {
        ComplaintNumber hidden = desk.filed("hidden", TREE);
        ComplaintNumber shown = desk.filed("named", TREE);
        desk.published(shown, "Pohon bernama");
        Page nobodys = anybody.get("/public/AAAAAAAAAAAA");

        for (String name : List.of(hidden.value(), shown.value(), "x", "%00", desk.key(shown))) {
            Page page = anybody.get("/public/" + name);

            assertThat(page.status()).as(name).isEqualTo(404);
            assertThat(page.body()).as(name).isEqualTo(nobodys.body());
        }
        assertThat(nobodys.status()).isEqualTo(404);
        assertThat(anybody.get("/public/AAAAAAAAAAAA/photos/0").status()).isEqualTo(404);
        assertThat(anybody.get("/public/AAAAAAAAAAAA/feed.atom").status()).isEqualTo(404);
    }

    @Test
    void who_was_overtaken_by_a_person_is_told_and_the_words_are_kept() {
        ComplaintNumber number = desk.filed("overtaken", TREE);
        Map<String, String> form = Map.of(
                "text",
                "Pohon terlambat",
                "checked",
                "on",
                "version",
                Long.toString(site.find(number).version()),
                "csrf",
                desk.operator().csrf());
        site.execute(
                number,
                new Command.AddNote(Personal.of("jangan ditampilkan", new SecureRandom())),
                new Actor.Officer("budi", Optional.empty()));

        Page page = desk.operator().post("/desk/complaints/" + number + "/publication", form);

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("berubah sementara", "Pohon terlambat");
        assertThat(site.find(number).publicity().current()).isEmpty();
    }

    @Test
    void the_list_is_narrowed_by_what_there_is() {
        ComplaintNumber number = desk.filed("narrow", "Lampu jalan padam di Kelurahan Keputih");
        String address = desk.published(number, "Lampu yang disaring");
        String topic = site.find(number).matter().topic().orElseThrow().value();

        assertThat(anybody.get("/public?topic=" + topic + "&state=open").body()).contains(address);
        assertThat(anybody.get("/public?topic=" + topic + "&state=closed").body())
                .doesNotContain(address);
        assertThat(anybody.get("/public?topic=nothing").body()).doesNotContain(address);
        assertThat(anybody.get("/public?page=9999&district=%00").status()).isEqualTo(200);
    }

    @Test
    void an_answer_is_offered_for_the_public_once_it_was_given() {
        ComplaintNumber number = desk.filed("answer", TREE);
        site.execute(
                number,
                new Command.Reply(
                        ReplyKind.FINAL,
                        Personal.of("Pohon sudah dipotong.", new SecureRandom()),
                        Optional.empty(),
                        true),
                new Actor.Officer("budi", Optional.empty()));

        assertThat(desk.operator()
                        .get("/desk/complaints/" + number + "/publication")
                        .body())
                .contains("Pohon sudah dipotong.</textarea>");
    }
}
