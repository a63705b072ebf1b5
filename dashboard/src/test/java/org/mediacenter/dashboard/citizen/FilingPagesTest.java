package org.mediacenter.dashboard.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.routing.GeoPoint;

final class FilingPagesTest {
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
    void a_complaint_is_filed_without_javascript_and_its_story_opens_with_the_key() {
        Browser citizen = site.browser();
        String token = citizen.get("/").field("token");

        Page sent = citizen.post("/", Map.of("token", token, "text", "Lampu jalan mati di Jalan Melati"));
        Page receipt = citizen.get(sent.header("Location"));
        String story = link(receipt.body());

        assertThat(sent.status()).isEqualTo(303);
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.body()).containsPattern("id=\"number\">[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}<");
        site.onTheDesk(story.substring(story.indexOf("/track/") + 7, story.indexOf("?key=")));
        Page opened = citizen.get(story);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.body()).contains("Lampu jalan mati di Jalan Melati");
    }

    @Test
    void the_place_of_the_device_goes_with_the_words_and_nonsense_is_refused_in_words() {
        Browser citizen = site.browser();
        Page form = citizen.get("/");
        Map<String, String> there = Map.of(
                "token", form.field("token"), "text", "Lampu mati", "latitude", "-7.2575", "longitude", "112.7521");
        Map<String, String> nowhere = Map.of(
                "token", citizen.get("/").field("token"), "text", "Lampu mati", "latitude", "-97", "longitude", "x");

        String story =
                link(citizen.get(citizen.post("/", there).header("Location")).body());
        Page refused = citizen.post("/", nowhere);

        ComplaintNumber number = site.onTheDesk(story.substring(story.indexOf("/track/") + 7, story.indexOf("?key=")));
        assertThat(site.find(number).received().point()).contains(new GeoPoint(-7.2575, 112.7521));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Lokasi perangkat: di luar jangkauan", "Lampu mati");
        assertThat(form.header("Permissions-Policy")).contains("geolocation=(self)");
        assertThat(citizen.get("/track").header("Permissions-Policy")).contains("geolocation=()");
    }

    @Test
    void a_double_click_and_a_reload_open_one_complaint() {
        Browser citizen = site.browser();
        String token = citizen.get("/").field("token");
        Map<String, String> form = Map.of("token", token, "text", "Pohon tumbang di taman");

        String first =
                link(citizen.get(citizen.post("/", form).header("Location")).body());
        String second =
                link(citizen.get(citizen.post("/", form).header("Location")).body());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_same_sheet_with_other_words_is_asked_about_and_sent_on_a_fresh_one() {
        Browser citizen = site.browser();
        String token = citizen.get("/").field("token");
        citizen.post("/", Map.of("token", token, "text", "Sampah menumpuk"));

        Page asked = citizen.post("/", Map.of("token", token, "text", "Selokan mampet"));

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body()).contains("Selokan mampet");
        Map<String, String> again = new HashMap<>(Map.of("text", "Selokan mampet"));
        again.put("token", asked.field("token"));
        assertThat(citizen.post("/", again).status()).isEqualTo(303);
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_what_was_written_is_kept() {
        Browser citizen = site.browser();
        String token = citizen.get("/").field("token");

        Page page =
                citizen.post("/", Map.of("token", token, "text", "  ", "phone", "bukan nomor", "name", "<b>Ani</b>"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"text-problem\"", "id=\"phone-problem\"", "value=\"bukan nomor\"")
                .contains("value=\"&lt;b>Ani&lt;/b>\"")
                .doesNotContain("<b>Ani</b>");
    }

    @Test
    void a_form_that_is_not_utf_8_is_refused_and_not_kept_with_question_marks() throws Exception {
        String token = site.browser().get("/").field("token");

        assertThat(sent("token=" + token + "&text=caf%E9")).isEqualTo(400);
        assertThat(sent("token=" + token + "&text=caf%C3%A9")).isEqualTo(303);
    }

    private static int sent(String form) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String origin = "http://127.0.0.1:" + site.port();
            return client.send(
                            HttpRequest.newBuilder(URI.create(origin + "/"))
                                    .header("Origin", origin)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void pages_speak_english_when_asked_and_remember_it() {
        Browser citizen = site.browser();

        assertThat(citizen.get("/").body()).contains("lang=\"id\"", "Sampaikan keluhan Anda");
        assertThat(citizen.get("/?lang=en").body()).contains("lang=\"en\"", "Tell us what is wrong");
        assertThat(citizen.get("/").body()).contains("Tell us what is wrong");
    }

    @Test
    void a_receipt_is_not_shown_for_ever_since_it_tells_the_key(@TempDir Path own) {
        try (TestSite later = TestSite.opened(own)) {
            Browser citizen = later.browser();
            String token = citizen.get("/").field("token");
            String address = citizen.post("/", Map.of("token", token, "text", "Pohon tumbang"))
                    .header("Location");
            int fresh = citizen.get(address).status();

            later.later(Duration.ofMinutes(61));

            assertThat(fresh).isEqualTo(200);
            assertThat(citizen.get(address).status()).isEqualTo(404);
        }
    }

    @Test
    void an_unknown_receipt_is_a_plain_page() {
        Page page = site.browser().get("/received?form=00000000000000000000000000000000");

        assertThat(page.status()).isEqualTo(404);
    }

    private static String link(String receipt) {
        Matcher matcher =
                Pattern.compile("href=\"http://[^/\"]+(/track/[^\"]+)\"").matcher(receipt);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
