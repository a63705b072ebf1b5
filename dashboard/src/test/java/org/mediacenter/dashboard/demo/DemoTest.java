package org.mediacenter.dashboard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mediacenter.dashboard.demo.Happening.By;
import org.mediacenter.dashboard.demo.People.Login;
import org.mediacenter.hub.Await;
import org.mediacenter.routing.profile.ProfileFolder;

/// One day at full speed, looked at over HTTP like everybody does.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {
    private static final List<String> CHANNELS = List.of(
            "sms",
            "website",
            "whatsapp",
            "facebook",
            "instagram",
            "x",
            "telegram",
            "email",
            "phone",
            "walk-in",
            "letter");
    private static final double A_DAY_IN_SECONDS = 20_000;
    private final HttpClient http = HttpClient.newHttpClient();
    private Play play;
    private Script script;
    private Browser coordinator;

    @BeforeAll
    void play_a_whole_day() throws Exception {
        script = Script.of(ProfileFolder.shippedDefault());
        play = Play.start(new Play.Wish(0, A_DAY_IN_SECONDS, 7), Folder.of(Optional.empty()));
        coordinator = signedIn("coordinator");
        play.begin();
        List<Happening> bySms = script.day().stream()
                .filter(happening -> happening.by() == By.SMS)
                .toList();
        Await.until("half of the day is acknowledged", () -> isAcknowledged(bySms.get(bySms.size() / 2)));
        Await.until("the whole day is acknowledged", () -> isAcknowledged(bySms.getLast()));
        Await.until(
                "the last complaint is on the desk",
                () -> row(bySms.getLast().text()).isPresent());
    }

    private boolean isAcknowledged(Happening happening) {
        return !play.phones().received(happening.phone().orElseThrow()).isEmpty();
    }

    @AfterAll
    void end() {
        play.close();
        http.close();
        assertThat(play.folder().path()).doesNotExist();
    }

    @Test
    void complaints_of_both_channels_reach_a_department_with_a_reason() {
        assertRouted(opened(row("Assalamualaikum, lapor PJU padam 3 titik")), "sms", "dishub");
        assertRouted(opened(row("Limbah pabrik tahu dibuang ke selokan")), "sms", "dlh");
        assertRouted(opened(row("Mohon perhatian, ayunan di taman bermain")), "website", "dlh");
    }

    @Test
    void nothing_is_lost_and_repetitions_and_empty_ones_open_nothing() {
        long opening = script.day().stream().filter(DemoTest::opens).count();
        long elsewhere = ofSort("wrong-addressee").size();

        List<JsonObject> rows = rows();

        assertThat((long) rows.size()).isBetween(opening - elsewhere, opening);
        assertThat(ofSort("wrong-addressee"))
                .filteredOn(happening -> happening.by() == By.SMS)
                .allMatch(this::isAcknowledged);
        for (Happening again : ofSort("duplicate")) {
            assertThat(rows).filteredOn(saying(again.text())).hasSize(1);
        }
        assertThat(rows).noneMatch(row -> row.getString("excerpt").isBlank());
    }

    @Test
    void further_words_from_the_same_telephone_join_the_complaint() {
        JsonObject complaint = opened(row("ada anak kecil jatuh ke sungai jagir"));

        assertThat(complaint.getJsonArray("messages").stream().map(JsonObject.class::cast))
                .extracting(message -> message.getString("text"))
                .anyMatch(text -> text.startsWith("itu anaknya baju merah"));
    }

    @Test
    void an_answer_reaches_the_telephone_and_its_receipt_says_so() {
        Await.until(
                "an officer's words were delivered",
                () -> rows().stream()
                        .filter(row -> row.getString("channel").equals("sms"))
                        .filter(row -> !row.getString("status").equals("triage"))
                        .anyMatch(row -> answersDelivered(opened(Optional.of(row))) > 0));
        Await.until(
                "a telephone received more than the acknowledgement",
                () -> script.day().stream()
                        .filter(happening -> happening.by() == By.SMS)
                        .flatMap(happening -> happening.phone().stream())
                        .anyMatch(phone -> play.phones().received(phone).size() > 1));
    }

    @Test
    void a_complaint_and_an_answer_are_seen_on_every_channel() {
        for (String channel : CHANNELS) {
            Await.until(
                    "somebody was answered on " + channel,
                    () -> rows().stream()
                            .filter(row -> row.getString("channel").equals(channel))
                            .anyMatch(row -> answersGone(opened(Optional.of(row))) > 0));
        }
    }

    @Test
    void a_department_has_people_on_duty_and_hands_one_complaint_to_a_colleague() throws Exception {
        Browser head = signedIn("department-coordinator");
        String taker = script.roster().team().colleague().username();

        Await.until(
                "somebody got one from a colleague",
                () -> get("/api/v1/complaints?size=200&assignee=" + taker).getJsonArray("complaints").stream()
                        .map(JsonObject.class::cast)
                        .map(row -> text(head, "/desk/complaints/" + row.getString("number")))
                        .anyMatch(page -> page.contains("Diserahkan dari")));
        assertThat(text(head, "/desk/team/roster"))
                .contains("Bagus Setiawan", "188.45/87/436.7/2026", "tidak ada koordinator")
                .doesNotContain("Belum ada petugas di jadwal");
        assertThat(text(head, "/desk/team")).contains("Wakil koordinator", "assignee=" + taker);
    }

    @Test
    void a_wrong_addressee_is_told_where_to_go_or_waits_for_a_person() {
        Happening passport = ofSort("wrong-addressee").stream()
                .filter(happening -> happening.text().startsWith("Paspor"))
                .findFirst()
                .orElseThrow();

        Await.until("it is referred or in triage", () -> {
            boolean waits = row(passport.text())
                    .filter(row -> row.getString("status").equals("triage"))
                    .filter(row -> row.getString("kind").equals("not-ours"))
                    .isPresent();
            boolean told = play.phones().received(passport.phone().orElseThrow()).stream()
                    .anyMatch(message -> message.text().contains("imigrasi"));
            return waits || told;
        });
    }

    private static boolean opens(Happening happening) {
        return !List.of("empty", "duplicate", "follow-up", "missed").contains(happening.sort());
    }

    private List<Happening> ofSort(String sort) {
        return script.day().stream()
                .filter(happening -> happening.sort().equals(sort))
                .toList();
    }

    private static void assertRouted(JsonObject complaint, String channel, String department) {
        assertThat(complaint.getString("channel")).isEqualTo(channel);
        assertThat(complaint.getString("department")).isEqualTo(department);
        assertThat(complaint.getJsonObject("routing").getBoolean("sure")).isTrue();
        assertThat(complaint.getJsonObject("routing").getJsonArray("because")).isNotEmpty();
    }

    private static long answersDelivered(JsonObject complaint) {
        return complaint.getJsonArray("replies").stream()
                .map(JsonObject.class::cast)
                .filter(reply -> !reply.getString("kind").equals("acknowledgement"))
                .filter(reply -> reply.getString("delivery").equals("delivered"))
                .count();
    }

    private static long answersGone(JsonObject complaint) {
        return complaint.getJsonArray("replies").stream()
                .map(JsonObject.class::cast)
                .filter(reply -> !reply.getString("kind").equals("acknowledgement"))
                .filter(reply -> List.of("sent", "delivered").contains(reply.getString("delivery")))
                .count();
    }

    private static Predicate<JsonObject> saying(String text) {
        String start = text.substring(0, Math.min(35, text.length()));
        return row -> row.getString("excerpt").startsWith(start);
    }

    private Optional<JsonObject> row(String text) {
        return rows().stream().filter(saying(text)).findFirst();
    }

    private List<JsonObject> rows() {
        return get("/api/v1/complaints?size=200").getJsonArray("complaints").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private JsonObject opened(Optional<JsonObject> row) {
        return get("/api/v1/complaints/" + row.orElseThrow().getString("number"));
    }

    private JsonObject get(String path) {
        return new JsonObject(text(coordinator, path));
    }

    private static String text(Browser reader, String path) {
        try {
            return reader.get(path).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer", e);
        }
    }

    private Browser signedIn(String role) throws IOException, InterruptedException {
        Login login = play.logins().stream()
                .filter(known -> known.person().role().equals(role))
                .findFirst()
                .orElseThrow();
        Browser browser = new Browser(http, play.address());
        JsonObject body =
                new JsonObject().put("username", login.person().username()).put("password", login.password());
        browser.post("/api/v1/session", "application/json", body.encode(), Map.of());
        return browser;
    }
}
