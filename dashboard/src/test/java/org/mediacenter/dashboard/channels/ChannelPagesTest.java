package org.mediacenter.dashboard.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
import org.mediacenter.hub.channel.Unreadable;

/// How the channels do, on the screen.
final class ChannelPagesTest {
    private static final String PATH = "/admin/channels";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser coordinator;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        coordinator = site.signedIn("ketua", Role.COORDINATOR);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void each_link_stands_there_with_its_state_its_token_and_its_limit() {
        Page page = coordinator.get(PATH);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "operator-satu",
                        "no route to the centre",
                        "12 dari 15",
                        "Terputus",
                        "802 dari jatah 1000 pesan Sisa jatah");
        assertThat(page.body())
                .contains(
                        "Tidak bisa dihubungi. Dicoba lagi sendiri",
                        "Kata penyedia atau perangkatnya sendiri: <q lang=\"en\">no route to the centre</q>");
    }

    @Test
    void when_a_channel_and_its_link_last_heard_and_said_something_and_how_late_stands_there() {
        Instant written = Instant.now().minus(Duration.ofMinutes(7));
        site.settled(site.complaint(new InboundMessage(
                Telephone.NAME,
                "late-1",
                "+62800000102",
                new InboundMessage.Author("+62800000102", Optional.empty()),
                "pohon tumbang menutup jalan",
                Optional.of(written),
                InboundMessage.Filing.NONE)));

        String sms = section(coordinator.get(PATH).body(), Telephone.NAME);
        String link = sms.substring(sms.indexOf("<table"));
        String channel = sms.substring(0, sms.indexOf("<table"));

        assertThat(channel)
                .containsPattern("<dt>Pesan masuk terakhir</dt><dd><time datetime=\"\\d{4}-\\d\\d-\\d\\dT")
                .contains("terlambat 7 menit");
        assertThat(link)
                .containsPattern("Token berlaku sampai\" class=\"late\"><time datetime=")
                .contains("Pesan masuk terakhir\"><time datetime=\"")
                .containsPattern("Terkirim terakhir\"><span class=\"soft\">");
    }

    /// What the page says of one channel.
    private static String section(String body, String name) {
        int begin = body.indexOf("aria-labelledby=\"channel-" + name + "\"");
        return body.substring(begin, body.indexOf("</section>", begin));
    }

    @Test
    void each_look_at_the_page_has_the_channels_asked_and_says_when_they_were() {
        Telephone telephone = (Telephone) site.hub().channels().stream()
                .filter(Telephone.class::isInstance)
                .findFirst()
                .orElseThrow();
        int before = telephone.looks();

        Page page = coordinator.get(PATH);

        assertThat(telephone.looks()).isEqualTo(before + 1);
        assertThat(page.body()).contains("/assets/channels.js").containsPattern("Ditanya \\d+ (detik|menit) lalu");
    }

    @Test
    void a_channel_that_is_not_set_up_says_what_it_needs_and_from_whom() {
        assertThat(coordinator.get(PATH).body()).contains("hub.channels.telegram.token", "@BotFather");
    }

    @Test
    void a_channel_that_waits_for_its_secret_names_what_is_missing_and_so_does_a_part_of_one_that_is_on() {
        String body = coordinator.get(PATH).body();
        String mayOnlyLook = site.signedIn("pemeriksa", Role.AUDITOR).get(PATH).body();

        assertThat(body.substring(body.indexOf("id=\"off\"")))
                .contains("hub.channels.telegram.token-file", "berkasnya tidak ada")
                .doesNotContain("sms.links[1]");
        assertThat(body.substring(0, body.indexOf("id=\"off\""))).contains("hub.channels.sms.links[1].password");
        assertThat(mayOnlyLook).contains("hub.channels.telegram.token-file").doesNotContain("berkasnya tidak ada");
    }

    @Test
    void a_secret_that_all_of_metas_need_is_told_once_and_the_others_say_where() {
        String body = coordinator.get(PATH).body();

        assertThat(body).containsOnlyOnce("hub.channels.meta.app-secret<");
        assertThat(body.split("App secret Meta belum ada: lihat Facebook", -1)).hasSize(3);
    }

    @Test
    void what_can_be_read_by_now_is_read_again_and_goes_from_the_list() {
        unreadable("a1", "readable by now", "jenis tidak dikenal a1");
        assertThat(coordinator.get(PATH).body()).contains("jenis tidak dikenal a1");

        Page answer = post("/unreadable/reading", "sms:a1");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(coordinator.get(PATH).body()).doesNotContain("jenis tidak dikenal a1");
    }

    @Test
    void what_still_cannot_be_read_stays_and_says_why() {
        unreadable("b1", "never", "jenis tidak dikenal b1");

        Page answer = post("/unreadable/reading", "sms:b1");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("no text in it", "jenis tidak dikenal b1");
    }

    @Test
    void what_a_person_puts_away_is_gone() {
        unreadable("c1", "never", "jenis tidak dikenal c1");

        post("/unreadable/putting-away", "sms:c1");

        assertThat(coordinator.get(PATH).body()).doesNotContain("jenis tidak dikenal c1");
    }

    @Test
    void what_several_could_not_be_read_for_is_put_away_for_all_of_them_at_once() {
        unreadable("f1", "never", "halaman tidak dikenal f");
        unreadable("f2", "never", "halaman tidak dikenal f");
        unreadable("f3", "never", "jenis tidak dikenal f");
        Page page = coordinator.get(PATH);
        assertThat(page.body()).contains("2 pesan:");

        coordinator.post(
                PATH + "/unreadable/putting-away",
                Map.of("channel", Telephone.NAME, "why", "halaman tidak dikenal f", "csrf", page.field("csrf")));

        assertThat(coordinator.get(PATH).body())
                .doesNotContain("halaman tidak dikenal f")
                .contains("jenis tidak dikenal f");
    }

    @Test
    void what_was_sent_is_shown_to_those_who_may_see_it_and_the_look_is_written_down() {
        unreadable("d1", "isi asli <b>tebal</b>", "jenis tidak dikenal d1");

        Page page = coordinator.get(PATH + "/unreadable?key=sms%3Ad1");

        assertThat(page.body()).contains("isi asli &lt;b&gt;tebal&lt;/b&gt;");
        assertThat(Await.done(site.store().audits(0, 1_000)))
                .extracting(line -> new String(line.entry(), StandardCharsets.UTF_8))
                .anyMatch(line -> line.contains("saw-raw") && line.contains("sms:d1"));
    }

    @Test
    void an_administrator_sees_the_channels_and_no_persons_words() {
        unreadable("e1", "isi asli", "jenis tidak dikenal e1");
        Browser administrator = site.signedIn("kepala", Role.ADMINISTRATOR);

        assertThat(administrator.get(PATH).body())
                .contains("jenis tidak dikenal e1")
                .doesNotContain("isi asli");
        assertThat(administrator.get(PATH + "/unreadable?key=sms%3Ae1").status())
                .isEqualTo(403);
    }

    @Test
    void an_officer_of_a_department_has_no_business_there() {
        assertThat(site.signedIn("rahmat", Role.OFFICER, "dishub").get(PATH).status())
                .isEqualTo(403);
    }

    private static void unreadable(String id, String raw, String why) {
        Await.done(site.hub().inbox().accept(new Unreadable(Telephone.NAME, id, raw, why)));
    }

    private static Page post(String path, String key) {
        String csrf = coordinator.get(PATH).field("csrf");
        return coordinator.post(PATH + path, Map.of("key", key, "csrf", csrf));
    }
}
