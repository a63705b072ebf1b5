package org.mediacenter.dashboard.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.complaint.Status;

/// What a reply box says of its channel, and what the hub does not take from it: three messages of 1,000 letters, for
/// a week.
final class RoomTest {
    @TempDir
    Path folder;

    private TestSite site;
    private Browser operator;
    private ComplaintNumber number;
    private String csrf;

    @BeforeEach
    void opens() {
        site = TestSite.opened(folder);
        signIn("operator");
        number = site.complaint("room", "pohon rindang perlu dirapikan");
        site.settled(number);
    }

    @AfterEach
    void closes() {
        site.close();
    }

    @Test
    void the_box_says_how_long_how_many_and_until_when() {
        String page = operator.get("/desk/complaints/" + number).body();

        assertThat(page)
                .contains("satu pesan memuat 1000 huruf", "menerima jawaban apa pun sampai")
                .contains("Sesudah itu hanya jawaban petugas, sampai")
                .containsPattern("<reply-room[^>]*>[\\s\\S]*class=\"countdown\"");
    }

    @Test
    void no_map_is_drawn_where_nobody_knows_the_place() {
        assertThat(site.find(number).matter().place()).isEmpty();

        assertThat(operator.get("/desk/complaints/" + number).body()).doesNotContain("small-map");
    }

    @Test
    void a_map_is_drawn_around_the_place_that_was_settled() {
        ComplaintNumber known = site.complaint("known", "pohon rindang perlu dirapikan di kelurahan Kebonsari");
        site.settled(known);
        assertThat(site.find(known).matter().place()).isPresent();

        assertThat(operator.get("/desk/complaints/" + known).body())
                .contains("small-map", "Titik tengah wilayahnya", ">Kebonsari</text>");
    }

    @Test
    void what_the_hub_says_while_somebody_writes_is_what_it_does_when_they_send() {
        for (int letters : new int[] {1, 1_000, 1_001, 3_000, 3_001}) {
            boolean goes = counted("x".repeat(letters)).body().contains("\"goes\":true");

            assertThat(goes).as("%d letters", letters).isEqualTo(letters <= 3_000);
        }
        assertThat(counted("x".repeat(1_001)).body()).contains("1001 huruf: menjadi 2 pesan");

        Page tooLong = reply("x".repeat(3_001));
        assertThat(tooLong.status()).isEqualTo(409);
        assertThat(tooLong.body())
                .contains("terlalu panjang untuk kanalnya", "x".repeat(3_001))
                .doesNotContain("too-many");
        assertThat(site.find(number).conversation().replies())
                .noneMatch(said -> said.kind().name().equals("FINAL"));
        assertThat(reply("x".repeat(3_000)).status()).isEqualTo(303);
    }

    @Test
    void after_a_day_only_officers_are_heard_and_after_a_week_nobody() {
        site.later(Duration.ofHours(30));
        signIn("operator1");
        assertThat(operator.get("/desk/complaints/" + number).body()).contains("masih menerima jawaban petugas sampai");

        site.later(Duration.ofDays(7));
        signIn("operator2");
        Page late = reply("Sudah kami rapikan.");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("waktu menjawab lewat kanal ini sudah habis", "Sudah kami rapikan.");
        assertThat(counted("Sudah").body()).contains("\"goes\":false", "sudah habis sejak");
    }

    @Test
    void nothing_counts_as_told_by_another_way_while_the_channel_still_takes_it() {
        Page early = reply("Sudah kami rapikan.", "lewat telepon, 23 November pukul 10");

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("Sudah kami rapikan.");
        assertThat(site.find(number).status()).isNotEqualTo(Status.ANSWERED);
    }

    @Test
    void what_was_told_by_another_way_when_the_time_was_over_is_written_down_as_told() {
        assertThat(operator.get("/desk/complaints/" + number).body()).doesNotContain("name=\"otherwise\"");
        site.later(Duration.ofDays(8));
        signIn("operator3");
        assertThat(operator.get("/desk/complaints/" + number).body()).contains("name=\"otherwise\"");

        Page told = reply("Sudah kami rapikan.", "lewat telepon, 23 November pukul 10");

        assertThat(told.status()).isEqualTo(303);
        Reply reply = site.find(number).conversation().replies().getLast();
        assertThat(reply.text().text().orElseThrow())
                .startsWith("Sudah kami rapikan.")
                .contains("dengan cara lain: lewat telepon, 23 November pukul 10");
        assertThat(reply.delivery().state()).isEqualTo(DeliveryState.SENT);
        assertThat(site.find(number).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void nobody_is_told_anything_of_a_complaint_they_do_not_see() {
        Browser elsewhere = site.signedIn("elsewhere", Role.OFFICER, "dispora");

        Page answer = elsewhere.post(
                "/desk/complaints/" + number + "/counts", Map.of("csrf", elsewhere.csrf(), "text", "apa saja"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    private void signIn(String name) {
        operator = site.signedIn(name, Role.OPERATOR);
        csrf = operator.csrf();
    }

    private Page counted(String text) {
        return operator.post("/desk/complaints/" + number + "/counts", Map.of("csrf", csrf, "text", text));
    }

    private Page reply(String text) {
        return reply(text, "");
    }

    private Page reply(String text, String otherwise) {
        Map<String, String> form =
                new HashMap<>(Map.of("csrf", csrf, "kind", "FINAL", "text", text, "otherwise", otherwise));
        form.put("version", Long.toString(site.find(number).version()));
        return operator.post("/desk/complaints/" + number + "/replies", form);
    }
}
