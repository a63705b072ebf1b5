package org.mediacenter.dashboard.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.call.Call;
import org.mediacenter.hub.call.Call.Settled;
import org.mediacenter.hub.channel.RingName;

/// A call that rings on every operator's desk, and who takes it.
final class RingTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser dewi;
    private static Browser agus;
    private static Browser exchange;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        dewi = site.signedIn("dewi", Role.OPERATOR);
        agus = site.signedIn("agus", Role.OPERATOR);
        exchange = site.browser()
                .with("Origin", "")
                .with(
                        "Authorization",
                        "Bearer " + Await.done(site.site().tokens().make("sentral")));
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    private static void told(String event, String id, String caller) {
        exchange.postJson(
                "/api/v1/phone-calls",
                "{\"event\":\"%s\",\"id\":\"%s\",\"caller\":\"%s\"}".formatted(event, id, caller));
    }

    /// The call of this end of a number, as somebody's bar shows it.
    private static JsonObject ringing(Browser browser, String end) {
        return new JsonObject(browser.get("/desk/ringing").body())
                .getJsonArray("calls").stream()
                        .map(JsonObject.class::cast)
                        .filter(call -> call.getString("caller").endsWith(end))
                        .findFirst()
                        .orElseThrow();
    }

    private static String take(Browser browser, JsonObject call) {
        Page taken = browser.post("/desk/ringing/" + call.getString("name"), Map.of("csrf", browser.csrf()));
        assertThat(taken.status()).isEqualTo(303);
        return taken.header("Location");
    }

    private static Call kept(String page) {
        return Await.done(site.hub().calls().rangAs(RingName.of(page.substring("/desk/calls/".length()))))
                .orElseThrow();
    }

    private static Page write(Browser operator, String page, Page form, String text) {
        Map<String, String> fields = new HashMap<>(fields(form, text));
        fields.put("csrf", operator.csrf());
        return operator.post(page + "/words", fields);
    }

    private static Map<String, String> fields(Page form, String text) {
        return Map.of(
                "csrf", form.field("csrf"),
                "token", form.field("token"),
                "claim", form.field("claim"),
                "text", text);
    }

    private static long audited(String deed) {
        return Await.done(site.store().audits(0, 10_000)).stream()
                .map(entry -> new String(entry.entry(), StandardCharsets.UTF_8))
                .filter(entry -> entry.contains('"' + deed + '"'))
                .count();
    }

    @Test
    void everybody_sees_a_part_of_the_number_and_then_who_took_it() {
        told("newCall", "a", "080000006101");

        String bar = dewi.get("/desk/ringing").body();
        take(dewi, ringing(dewi, "101"));
        take(agus, ringing(agus, "101"));

        assertThat(bar).contains("0800••••101").doesNotContain("080000006101");
        assertThat(ringing(agus, "101").getString("taker")).isEqualTo("dewi");
        assertThat(ringing(agus, "101").getBoolean("mine")).isFalse();
        assertThat(ringing(dewi, "101").getBoolean("mine")).isTrue();
    }

    @Test
    void who_takes_it_writes_while_it_rings_and_the_call_is_answered_by_that() {
        told("newCall", "b", "080000006102");
        String page = take(dewi, ringing(dewi, "102"));
        Page form = dewi.get(page);

        Page filed = dewi.post(page + "/words", fields(form, "selokan mampet"));
        told("hangup", "b", "080000006102");

        assertThat(form.body()).contains("Sedang berdering", "080000006102");
        assertThat(filed.status()).isEqualTo(200);
        Call call = kept(page);
        assertThat(call.isAnswered()).isTrue();
        assertThat(call.settled()).contains(Settled.FILED);
        assertThat(dewi.get("/desk/calls").body()).doesNotContain("/desk/call-backs/");
    }

    @Test
    void the_caller_is_told_number_and_key_and_the_desk_remembers_it() {
        told("newCall", "c", "080000006103");
        String page = take(dewi, ringing(dewi, "103"));
        Page form = dewi.get(page);
        Page filed = dewi.post(page + "/words", fields(form, "trotoar rusak"));

        Page told = dewi.post(
                page + "/told",
                Map.of("csrf", form.field("csrf"), "complaint", filed.field("complaint"), "told", "on"));

        assertThat(filed.body()).contains("class=\"spelled\"", "Jawaban disampaikan lewat telepon");
        assertThat(told.header("Location")).endsWith("done=told");
        assertThat(kept(page).told()).isPresent();
    }

    @Test
    void a_line_is_known_again_however_the_exchange_writes_its_number() {
        told("newCall", "d", "080000006104");
        String page = take(dewi, ringing(dewi, "104"));
        Page form = dewi.get(page);
        dewi.post(page + "/words", fields(form, "jembatan goyang"));
        told("hangup", "d", "080000006104");

        told("newCall", "e", "+6280000006104");
        String again = dewi.get(take(dewi, ringing(dewi, "104"))).body();

        assertThat(again).contains("jembatan goyang", "080000006104").doesNotContain("+6280000006104");
    }

    @Test
    void who_takes_no_calls_hears_of_none() {
        Browser officer = site.signedIn("sari", Role.OFFICER, "dishub");

        assertThat(officer.get("/desk/ringing").status()).isEqualTo(403);
        assertThat(officer.get("/desk").body()).doesNotContain("<call-bar");
        assertThat(dewi.get("/desk").body()).contains("<call-bar");
    }

    @Test
    void taking_a_call_that_rings_no_more_leads_back_to_the_list() {
        Page late = dewi.post("/desk/ringing/unknown", Map.of("csrf", dewi.csrf()));

        assertThat(late.header("Location")).isEqualTo("/desk/calls?done=over");
    }

    @Test
    void the_page_of_a_call_stays_where_it_is_when_its_number_and_its_beginning_are_told_late() {
        told("newCall", "f", "");
        String page = take(dewi, ringing(dewi, "disembunyikan"));
        Page form = dewi.get(page);
        exchange.postJson(
                "/api/v1/phone-calls",
                "{\"event\":\"newCall\",\"id\":\"f\",\"caller\":\"080000006106\",\"start\":\"%s\"}"
                        .formatted(Instant.now().minusSeconds(7_200)));

        Page filed = write(dewi, page, form, "jalan berlubang");
        told("hangup", "f", "080000006106");

        assertThat(filed.status()).isEqualTo(200);
        assertThat(filed.body()).contains("080000006106");
        assertThat(kept(page).settled()).contains(Settled.FILED);
        assertThat(dewi.get(page).body()).contains("080000006106", "Diambil di meja oleh</dt><dd>dewi");
        assertThat(Await.done(site.hub().calls().latest()))
                .filteredOn(call -> call.caller().filter("080000006106"::equals).isPresent())
                .hasSize(1);
    }

    @Test
    void words_about_a_call_that_is_not_found_are_given_back_and_can_be_filed_without_it() {
        Page lost = write(dewi, "/desk/calls/lost", dewi.get("/desk/calls/new"), "got ambrol di depan pasar");
        Page filed = write(dewi, "/desk/calls/new", lost, "got ambrol di depan pasar");

        assertThat(lost.status()).isEqualTo(404);
        assertThat(lost.body()).contains("got ambrol di depan pasar</textarea>", "action=\"/desk/calls/new/words\"");
        assertThat(filed.status()).isEqualTo(200);
    }

    @Test
    void a_number_the_operator_took_out_is_not_put_back() {
        told("newCall", "n", "080000006114");
        String page = take(dewi, ringing(dewi, "114"));
        Page form = dewi.get(page);

        Page filed = dewi.post(
                page + "/words",
                Map.of(
                        "csrf", dewi.csrf(),
                        "token", form.field("token"),
                        "claim", form.field("claim"),
                        "shown", form.field("shown"),
                        "number", "",
                        "text", "kabel menjuntai di gang"));

        assertThat(filed.status()).isEqualTo(200);
        assertThat(filed.body()).doesNotContain("080000006114");
    }

    @Test
    void one_call_is_written_down_once_and_whoever_is_second_reads_as_what_and_keeps_the_words() {
        told("newCall", "h", "080000006108");
        String page = take(dewi, ringing(dewi, "108"));
        Page hers = dewi.get(page);
        Page his = agus.get(page);

        Page first = write(dewi, page, hers, "pohon miring di taman");
        Page second = write(agus, page, his, "pohon hampir roboh");
        Page again = write(dewi, page, hers, "pohon miring di taman");

        String number = first.field("complaint");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body())
                .contains(
                        "sudah dicatat sebagai " + number,
                        "pohon hampir roboh</textarea>",
                        "action=\"/desk/calls/new/words\"",
                        "value=\"080000006108\"");
        assertThat(again.field("complaint")).isEqualTo(number);
        assertThat(kept(page).complaint()).contains(number);
        assertThat(write(agus, "/desk/calls/new", second, "soal lain").status()).isEqualTo(200);
    }

    @Test
    void of_two_operators_at_once_only_one_writes_a_call_down() throws Exception {
        told("newCall", "i", "080000006109");
        String page = take(dewi, ringing(dewi, "109"));
        Page hers = dewi.get(page);
        Page his = agus.get(page);

        List<Integer> answers;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = both.submit(
                    () -> write(dewi, page, hers, "genangan di simpang").status());
            Future<Integer> other = both.submit(
                    () -> write(agus, page, his, "banjir di simpang").status());
            answers = List.of(one.get(), other.get());
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void who_comes_second_reads_who_has_the_call_and_is_not_written_down_as_its_taker() {
        told("newCall", "g", "080000006107");
        JsonObject call = ringing(dewi, "107");
        long before = audited("took-call");

        take(dewi, call);
        String second = agus.get(take(agus, call)).body();

        assertThat(second).contains("Panggilan ini sudah diambil oleh dewi");
        assertThat(dewi.get("/desk/calls/" + call.getString("name")).body()).doesNotContain("sudah diambil");
        assertThat(audited("took-call")).isEqualTo(before + 1);
    }

    @Test
    void nothing_is_written_down_about_calls_nobody_heard_of() {
        long before = audited("settled-call") + audited("told-number");

        Page nothing = dewi.post("/desk/calls/lost/nothing", Map.of("csrf", dewi.csrf(), "outcome", "test"));
        Page told = dewi.post("/desk/calls/lost/told", Map.of("csrf", dewi.csrf(), "told", "on"));

        assertThat(List.of(nothing.status(), told.status())).containsOnly(404);
        assertThat(audited("settled-call") + audited("told-number")).isEqualTo(before);
    }
}
