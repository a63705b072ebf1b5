package org.mediacenter.dashboard.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.keyword.Keyword;

final class TrackingPagesTest {
    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_message_is_added_once_however_often_its_form_is_sent() {
        ComplaintNumber number = site.complaint("message", "pohon tumbang");
        Browser citizen = site.browser();
        String token = citizen.get(story(number)).field("token");
        Map<String, String> form =
                Map.of("key", key(number), "deed", "message", "token", token, "text", "masih menutup jalan");

        Page sent = citizen.post("/track/" + number, form);
        citizen.post("/track/" + number, form);

        assertThat(sent.status()).isEqualTo(303);
        assertThat(citizen.get(sent.header("Location")).body())
                .contains("Pesan Anda sudah kami terima", "masih menutup jalan");
        assertThat(site.find(number).conversation().messages()).hasSize(2);
    }

    @Test
    void an_answer_is_confirmed_or_disputed_by_its_citizen() {
        ComplaintNumber good = answered("good");
        ComplaintNumber bad = answered("bad");
        Browser citizen = site.browser();

        citizen.post("/track/" + good, Map.of("key", key(good), "deed", "confirm"));
        citizen.post("/track/" + bad, Map.of("key", key(bad), "deed", "dispute", "text", "belum ditebang"));

        assertThat(site.find(good).status()).isEqualTo(Status.SETTLED);
        assertThat(site.find(bad).status()).isEqualTo(Status.DISPUTED);
        assertThat(citizen.get(story(bad)).body()).contains("belum ditebang", "Disanggah");
    }

    @Test
    void the_page_tells_how_to_go_on_by_a_channel_that_is_on_and_those_words_do_it() {
        ComplaintNumber number = site.complaint("website", "joining", "pohon tumbang", false);
        String words = "SAMBUNG " + number + " " + key(number);
        Browser citizen = site.browser();

        String page = citizen.get(story(number)).body();
        String english = citizen.get(story(number) + "&lang=en").body();

        assertThat(page).contains("Lanjut lewat kanal lain", words).doesNotContain("dari sana (Website");
        assertThat(english).contains("Go on by another channel", words);
        assertThat(Keyword.of(words)).contains(new Keyword.Link(number, Optional.of(key(number))));
    }

    @Test
    void a_matter_that_is_closed_is_gone_on_with_nowhere() {
        ComplaintNumber closed = answered(site.complaint("website", "not-joined", "pohon tumbang", false));
        Browser citizen = site.browser();
        citizen.post("/track/" + closed, Map.of("key", key(closed), "deed", "confirm"));

        assertThat(citizen.get(story(closed)).body()).doesNotContain("SAMBUNG");
        assertThat(citizen.get(story(site.complaint("by-sms", "pohon tumbang"))).body())
                .doesNotContain("SAMBUNG");
    }

    @Test
    void a_settled_matter_is_rated_with_words_and_rated_anew() {
        ComplaintNumber number = answered("rated");
        Browser citizen = site.browser();
        citizen.post("/track/" + number, Map.of("key", key(number), "deed", "confirm"));

        Page sent = citizen.post(
                "/track/" + number, Map.of("key", key(number), "deed", "rate", "score", "2", "text", "agak <lama>"));
        String shown = citizen.get(sent.header("Location")).body();
        citizen.post("/track/" + number, Map.of("key", key(number), "deed", "rate", "score", "4"));

        assertThat(shown).contains("Penilaian Anda sudah kami catat", "Anda memberi nilai 2 dari 5", "agak &lt;lama");
        assertThat(site.find(number).person().rating())
                .hasValueSatisfying(rating -> assertThat(rating.score()).isEqualTo(4));
    }

    @Test
    void nobody_rates_without_the_key_a_number_or_before_it_is_closed() {
        ComplaintNumber closed = answered("unrated");
        ComplaintNumber open = answered("unrated-open");
        Browser citizen = site.browser();
        citizen.post("/track/" + closed, Map.of("key", key(closed), "deed", "confirm"));

        Page noKey = citizen.post("/track/" + closed, Map.of("key", "wrong", "deed", "rate", "score", "5"));
        Page noScore = citizen.post("/track/" + closed, Map.of("key", key(closed), "deed", "rate", "score", "6"));
        Page early = citizen.post("/track/" + open, Map.of("key", key(open), "deed", "rate", "score", "5"));
        Page looked = citizen.get(story(closed) + "&deed=rate&score=5");

        assertThat(noKey.status()).isEqualTo(404);
        assertThat(noScore.status()).isEqualTo(422);
        assertThat(early.status()).isEqualTo(409);
        assertThat(looked.body()).contains("name=\"score\"");
        assertThat(citizen.get(story(open)).body()).doesNotContain("name=\"score\"");
        assertThat(site.find(closed).person().rating()).isEmpty();
        assertThat(site.find(open).person().rating()).isEmpty();
    }

    @Test
    void a_flood_of_messages_is_held_back_and_the_words_are_kept() {
        ComplaintNumber number = site.complaint("flood", "pohon tumbang");
        Browser citizen = site.browser();

        IntStream.range(0, 20).forEach(i -> citizen.post("/track/" + number, flood(number, i)));
        Page last = citizen.post("/track/" + number, flood(number, 20));

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotEmpty();
        assertThat(last.body()).contains("Terlalu banyak pesan", ">k20</textarea>");
        assertThat(site.find(number).conversation().messages()).hasSize(21);
    }

    private static Map<String, String> flood(ComplaintNumber number, int i) {
        return Map.of("key", key(number), "deed", "message", "token", "t" + i, "text", "k" + i);
    }

    @Test
    void what_cannot_be_done_is_said_and_changes_nothing() {
        ComplaintNumber number = site.complaint("early", "pohon tumbang");
        long version = site.settled(number);

        Page page = site.browser().post("/track/" + number, Map.of("key", key(number), "deed", "confirm"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(site.find(number).version()).isEqualTo(version);
    }

    @Test
    void a_wrong_key_an_unknown_number_and_nonsense_look_and_time_alike() {
        ComplaintNumber number = site.complaint("secret", "pohon tumbang");
        Browser stranger = site.browser();
        ComplaintNumber unknown = ComplaintNumber.random(new SecureRandom());

        for (String path : List.of(
                "/track/" + number + "?key=wrong", "/track/" + unknown + "?key=wrong", "/track/nonsense?key=wrong")) {
            long started = System.nanoTime();
            Page page = stranger.get(path);
            Duration took = Duration.ofNanos(System.nanoTime() - started);

            assertThat(page.status()).isEqualTo(404);
            assertThat(took).isGreaterThan(Duration.ofMillis(590));
        }
        assertThat(plain(stranger.get("/track/" + number + "?key=wrong"), number))
                .isEqualTo(plain(stranger.get("/track/" + unknown + "?key=wrong"), unknown));
        assertThat(stranger.get("/track/nonsense?key=wrong").status()).isEqualTo(404);
    }

    @Test
    void no_note_and_no_officers_name_is_on_the_citizens_page() {
        ComplaintNumber number = site.complaint("plain", "pohon tumbang");
        Actor officer = new Actor.Officer("rahasia.petugas", Optional.empty());
        site.execute(number, new Command.AddNote(words("catatan rahasia")), officer);
        site.execute(number, new Command.Reply(ReplyKind.FINAL, words("selesai"), Optional.empty(), false), officer);

        String body = site.browser().get(story(number)).body();

        assertThat(body).contains("selesai").doesNotContain("catatan rahasia").doesNotContain("rahasia.petugas");
    }

    private static ComplaintNumber answered(String name) {
        return answered(site.complaint(name, "pohon tumbang"));
    }

    private static ComplaintNumber answered(ComplaintNumber number) {
        site.execute(
                number,
                new Command.Reply(ReplyKind.FINAL, words("sudah"), Optional.empty(), false),
                new Actor.Officer("op", Optional.empty()));
        site.settled(number);
        return number;
    }

    private static String story(ComplaintNumber number) {
        return "/track/" + number + "?key=" + key(number);
    }

    private static String key(ComplaintNumber number) {
        return Await.done(site.hub().complaints().dossier(number))
                .orElseThrow()
                .trackingKey()
                .value();
    }

    private static String plain(Page page, ComplaintNumber number) {
        return page.body().replace(number.value(), "");
    }

    private static Personal words(String text) {
        return Personal.of(text, new SecureRandom());
    }
}
