package org.mediacenter.dashboard.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Status;

/// A flood night at the front office.
final class SurgeTest {
    private static final String FLOOD = "banjir setinggi lutut di kelurahan Kedung Baruk, tolong pompa dinyalakan";

    private static final String ANOTHER = "f".repeat(32);

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser operator;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        operator = site.signedIn("endah", Role.OPERATOR);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @AfterEach
    void ordinary_times_again() {
        post(operator, "/desk/surge/end", Map.of());
    }

    @Test
    void citizens_and_every_desk_read_why_it_takes_long_until_the_surge_is_ended() {
        Browser officer = site.signedIn("sari", Role.OFFICER, "dlh");
        assertThat(officer.get("/desk/duty").body()).doesNotContain("surge");

        Page declared = post(operator, "/desk/surge", Map.of("reason", "banjir di Rungkut"));
        ComplaintNumber number = site.complaint("during", FLOOD);

        assertThat(declared.status()).isEqualTo(303);
        assertThat(officer.get("/desk/duty").body()).contains("banjir di Rungkut", "endah", "\"leads\":false");
        assertThat(site.browser().get("/").body()).contains("laporan sangat banyak: banjir di Rungkut");
        assertThat(acknowledgement(number)).contains("banjir di Rungkut", "112");

        post(operator, "/desk/surge/end", Map.of());
        assertThat(site.browser().get("/").body()).doesNotContain("laporan sangat banyak");
        assertThat(acknowledgement(site.complaint("after", FLOOD))).doesNotContain("banjir di Rungkut");
    }

    @Test
    void a_reason_no_sms_could_carry_is_given_back_with_the_words() {
        for (String reason : new String[] {"", "banjir 🌊", "x".repeat(37)}) {
            Page refused = post(operator, "/desk/surge", Map.of("reason", reason));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("1 sampai 36 huruf biasa").contains("value=\"" + reason + "\"");
        }
        assertThat(operator.get("/desk/surge").body()).contains("Mode siaga tidak aktif");
    }

    @Test
    void a_crowd_becomes_one_incident_and_one_reply_answers_all_of_it() {
        ComplaintNumber first = flood("f1");
        ComplaintNumber second = flood("f2");
        Map<String, String> crowd = new HashMap<>();
        String page = operator.get("/desk/surge").body();
        crowd.put("topic", between(page, "name=\"topic\" value=\""));
        crowd.put("place", between(page, "name=\"place\" value=\""));

        assertThat(post(operator, "/desk/surge/incidents", crowd).body()).contains("tulis nama kejadian baru");
        crowd.put("title", "Banjir Kedung Baruk");
        Page gathered = post(operator, "/desk/surge/incidents", crowd);

        assertThat(gathered.status()).isEqualTo(303);
        String incident = gathered.header("Location");
        Await.until("both stand under it", () -> isUnder(incident, first) && isUnder(incident, second));
        assertThat(operator.get(incident).body()).contains("Banjir Kedung Baruk", first.value(), second.value());
        Await.until("it is over", SurgeTest::isOver);
        crowd.put("title", "Sekali lagi");
        assertThat(post(operator, "/desk/surge/incidents", crowd).status()).isEqualTo(409);
        Page said = post(
                operator, incident + "/replies", Map.of("kind", "FINAL", "said", "0", "text", "Pompa sudah menyala."));
        assertThat(said.header("Location")).isEqualTo(incident);
        site.settled(first);
        site.settled(second);
        assertThat(site.find(first).status()).isEqualTo(Status.ANSWERED);
        assertThat(site.find(second).status()).isEqualTo(Status.ANSWERED);
    }

    private static boolean isUnder(String incident, ComplaintNumber number) {
        return site.hub()
                .worklist()
                .row(number)
                .flatMap(row -> row.summary().incident())
                .filter(incident::endsWith)
                .isPresent();
    }

    @Test
    void a_form_sent_twice_makes_one_incident_and_a_colleague_who_comes_after_makes_none() {
        ComplaintNumber first = flood("g1");
        ComplaintNumber second = flood("g2");
        String page = operator.get("/desk/surge").body();
        Map<String, String> crowd = new HashMap<>(Map.of(
                "topic", between(page, "name=\"topic\" value=\""),
                "place", between(page, "name=\"place\" value=\""),
                "once", between(page, "name=\"once\" value=\""),
                "title", "Banjir Medokan"));
        int before = Await.done(site.hub().joint().incidents().all()).size();

        String incident = post(operator, "/desk/surge/incidents", crowd).header("Location");
        String again = post(operator, "/desk/surge/incidents", crowd).header("Location");

        Await.until("both stand under it", () -> isUnder(incident, first) && isUnder(incident, second));
        assertThat(again).isEqualTo(incident);
        assertThat(post(operator, "/desk/surge/incidents", crowd).header("Location"))
                .isEqualTo(incident);
        Await.until("it is over", SurgeTest::isOver);
        Page late = post(site.signedIn("arif", Role.OPERATOR), "/desk/surge/incidents", with(crowd, "once", ANOTHER));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Kelompok itu sudah tidak menunggu lagi");
        assertThat(Await.done(site.hub().joint().incidents().all())).hasSize(before + 1);
    }

    /// Nobody gathers, and nobody sees anything that waits.
    private static boolean isOver() {
        return Await.done(site.hub().joint().gatherings().open()).isEmpty()
                && site.hub().worklist().rows().stream().noneMatch(row -> Crowd.waits(row.summary()));
    }

    @Test
    void who_ends_a_surge_that_was_changed_meanwhile_is_told_and_it_goes_on() {
        post(operator, "/desk/surge", Map.of("reason", "hujan lebat"));
        String page = operator.get("/desk/surge").body();
        Map<String, String> seen = Map.of(
                "reason", between(page, "name=\"reason\" value=\""),
                "by", between(page, "name=\"by\" value=\""),
                "since", between(page, "name=\"since\" value=\""));
        post(operator, "/desk/surge", Map.of("reason", "banjir di Rungkut"));

        Page late = post(operator, "/desk/surge/end", seen);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("baru saja diganti orang lain", "Mode siaga: banjir di Rungkut");
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> other = new HashMap<>(form);
        other.put(field, value);
        return other;
    }

    @Test
    void a_danger_to_life_stands_in_no_crowd() {
        for (String id : new String[] {"d1", "d2"}) {
            site.settled(site.complaint(id, "tolong kebakaran rumah, api besar, ada orang di dalam"));
        }

        assertThat(operator.get("/desk/surge").body()).doesNotContain("Kebakaran");
    }

    @Test
    void officers_declare_nothing_and_see_no_incident_of_others() {
        Browser officer = site.signedIn("dinsos", Role.OFFICER, "dinsos");
        String incident = Await.done(site.hub().joint().incidents().open("Banjir Kenjeran", "endah"))
                .id();

        assertThat(officer.get("/desk/surge").status()).isEqualTo(403);
        assertThat(post(officer, "/desk/surge", Map.of("reason", "banjir")).status())
                .isEqualTo(403);
        assertThat(officer.get("/desk/incidents/" + incident).status()).isEqualTo(404);
        assertThat(officer.get("/desk/incidents/KJ-22222").status()).isEqualTo(404);
    }

    private static String between(String page, String before) {
        int from = page.indexOf(before) + before.length();
        return page.substring(from, page.indexOf('"', from));
    }

    private static ComplaintNumber flood(String id) {
        ComplaintNumber number = site.complaint(id, FLOOD);
        site.settled(number);
        return number;
    }

    private static String acknowledgement(ComplaintNumber number) {
        return operator.get("/desk/complaints/" + number).body();
    }

    private static Page post(Browser by, String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", by.csrf());
        return by.post(path, form);
    }
}
