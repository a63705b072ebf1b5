package org.mediacenter.dashboard.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.surge.Gathering;

/// A crowd somebody has in hand, and a hub that stopped in the middle of it.
final class StuckCrowdTest {
    private static final String FLOOD = "banjir setinggi lutut di kelurahan Kedung Baruk, tolong pompa dinyalakan";
    private static final String CROWDS = "/desk/surge/incidents";

    @TempDir
    Path folder;

    private TestSite site;
    private Browser operator;
    private List<ComplaintNumber> numbers;
    private String incident;
    private String topic;
    private String place;

    @BeforeEach
    void of_three_one_is_in_and_somebody_goes_on() {
        site = TestSite.opened(folder);
        operator = site.signedIn("endah", Role.OPERATOR);
        numbers = List.of("f1", "f2", "f3").stream()
                .map(id -> site.settledComplaint(id, FLOOD))
                .sorted()
                .toList();
        String page = operator.get("/desk/surge").body();
        topic = between(page, "name=\"topic\" value=\"");
        place = between(page, "name=\"place\" value=\"");
        incident = Await.done(site.hub().joint().incidents().open("Banjir Kedung Baruk", "endah"))
                .id();
        Await.done(site.hub()
                .joint()
                .gatherings()
                .begin(Gathering.wanted(Crowd.name(topic, place), "form", incident, "endah", numbers), true));
        group(numbers.getFirst());
    }

    @AfterEach
    void closes() {
        site.close();
    }

    @Test
    void a_colleague_who_gathers_it_at_the_same_time_is_led_to_the_same_incident() {
        Browser colleague = site.signedIn("arif", Role.OPERATOR);

        assertThat(colleague.get("/desk/surge").body()).contains("sedang memasukkannya ke satu kejadian: 1 dari 3");
        assertThat(colleague.get(HappeningScreen.address(incident)).body()).contains("1 dari 3 sudah masuk");
        Page late = post(colleague, Map.of("topic", topic, "place", place, "title", "Banjir Rungkut"));

        assertThat(late.status()).isEqualTo(303);
        assertThat(late.header("Location")).isEqualTo(HappeningScreen.address(incident));
        assertThat(Await.done(site.hub().joint().incidents().all())).hasSize(1);
    }

    @Test
    void after_a_restart_it_is_free_tells_how_many_are_in_and_the_rest_goes_under_the_same_incident() {
        site.close();
        site = TestSite.opened(folder);
        operator = site.browser();
        operator.signIn("endah", TestSite.PASSWORD);

        String page = operator.get("/desk/surge").body();
        assertThat(page).contains("Terhenti: endah memasukkan 1 dari 3", "Lanjutkan: masukkan 2 yang menunggu");
        assertThat(operator.get(HappeningScreen.address(incident)).body()).contains("terhenti setelah 1 dari 3 masuk");
        Page goneOn = post(
                operator,
                Map.of(
                        "topic",
                        topic,
                        "place",
                        place,
                        "incident",
                        between(page, "name=\"incident\" value=\""),
                        "once",
                        between(page, "name=\"once\" value=\"")));

        assertThat(goneOn.status()).isEqualTo(303);
        assertThat(goneOn.header("Location")).isEqualTo(HappeningScreen.address(incident));
        Await.until("all are in", () -> numbers.stream().allMatch(this::isIn));
        Await.until(
                "it is over",
                () -> Await.done(site.hub().joint().gatherings().open()).isEmpty());
        assertThat(operator.get(HappeningScreen.address(incident)).body()).doesNotContain("dari 3");
    }

    @Test
    void the_last_one_of_it_can_be_gone_on_with_too_and_when_none_is_left_nothing_is_said() {
        site.close();
        site = TestSite.opened(folder);
        operator = site.browser();
        operator.signIn("endah", TestSite.PASSWORD);

        group(numbers.get(1));
        assertThat(operator.get("/desk/surge").body()).contains("2 dari 3", "Lanjutkan: masukkan 1 yang menunggu");
        group(numbers.getLast());

        assertThat(operator.get("/desk/surge").body()).doesNotContain("dari 3");
        assertThat(operator.get(HappeningScreen.address(incident)).body()).doesNotContain("dari 3");
    }

    private void group(ComplaintNumber number) {
        site.execute(number, new Command.Group(incident), new Actor.Officer("endah", Optional.empty()));
        Await.until("it is in", () -> isIn(number));
    }

    private boolean isIn(ComplaintNumber number) {
        return site.hub()
                .worklist()
                .row(number)
                .flatMap(row -> row.summary().incident())
                .filter(incident::equals)
                .isPresent();
    }

    private static String between(String page, String before) {
        int from = page.indexOf(before) + before.length();
        return page.substring(from, page.indexOf('"', from));
    }

    private static Page post(Browser by, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", by.csrf());
        return by.post(CROWDS, form);
    }
}
