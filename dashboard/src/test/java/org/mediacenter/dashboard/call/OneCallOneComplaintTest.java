package org.mediacenter.dashboard.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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

/// One caller, two operators, and what the log says of it.
final class OneCallOneComplaintTest {
    private static final String CALLER = "080000009001";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser dewi;
    private static Browser agus;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        dewi = site.signedIn("dewi", Role.OPERATOR);
        agus = site.signedIn("agus", Role.OPERATOR);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_missed_call_one_writes_down_while_another_calls_back_is_one_complaint() {
        String call = missed();
        String back = "/desk/call-backs/"
                + Await.done(site.hub().calls().waiting()).getFirst().id();
        Page hers = dewi.get("/desk/calls/" + call);
        Page his = agus.get(back);

        Page first = send(agus, back, his, Map.of("outcome", "reached", "text", "Pipa bocor di Jalan Kenanga"));
        Page second = send(dewi, "/desk/calls/" + call + "/words", hers, Map.of("text", "Air meluap di Jalan Kenanga"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body())
                .contains(
                        "sudah dicatat sebagai " + first.field("complaint"), "Air meluap di Jalan Kenanga</textarea>");
        assertThat(Await.done(site.hub().calls().find(call)).orElseThrow().complaint())
                .contains(first.field("complaint"));
    }

    @Test
    void so_it_is_when_the_one_called_back_wants_to_be_unknown_and_the_other_form_comes_later() {
        try (TestSite own = TestSite.opened(folder.resolve("later"))) {
            Browser one = own.signedIn("dewi", Role.OPERATOR);
            Browser other = own.signedIn("agus", Role.OPERATOR);
            String call = missed(own);
            String back = "/desk/call-backs/"
                    + Await.done(own.hub().calls().waiting()).getFirst().id();
            Page hers = one.get("/desk/calls/" + call);
            Page his = other.get(back);

            Page first = send(
                    other,
                    back,
                    his,
                    Map.of("outcome", "reached", "anonymous", "on", "text", "Pipa bocor di Jalan Kenanga"));
            own.later(Duration.ofMinutes(3));
            Page second = send(one, "/desk/calls/" + call + "/words", hers, Map.of("text", "Air meluap"));

            assertThat(first.status()).isEqualTo(200);
            assertThat(second.status()).isEqualTo(409);
        }
    }

    @Test
    void a_form_without_its_claim_is_given_back_with_the_words() {
        String call = missed();
        Page form = dewi.get("/desk/calls/" + call);

        Page refused = dewi.post(
                "/desk/calls/" + call + "/words",
                Map.of("csrf", form.field("csrf"), "token", form.field("token"), "text", "Air meluap"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Formulir ini tidak lengkap", "Air meluap</textarea>");
    }

    @Test
    void what_an_operator_filed_and_may_not_see_is_answered_as_anything_else_and_the_log_names_no_number() {
        Page form = dewi.get("/desk/calls/new");
        Page filed =
                send(dewi, "/desk/calls/new/words", form, Map.of("text", "lurah minta uang untuk surat pengantar"));
        String number = filed.field("complaint");

        Page told = dewi.post("/desk/calls/new/told", Map.of("csrf", dewi.csrf(), "complaint", number, "told", "on"));

        assertThat(dewi.get("/desk/complaints/" + site.onTheDesk(number)).status())
                .isEqualTo(404);
        assertThat(told.status()).isEqualTo(303);
        assertThat(audited("told-number")).contains("\"new\"").doesNotContain(number);
    }

    private static String missed() {
        return missed(site);
    }

    private static String missed(TestSite site) {
        Page told = site.browser()
                .with("Origin", "")
                .with(
                        "Authorization",
                        "Bearer " + Await.done(site.site().tokens().make("sentral")))
                .postJson(
                        "/api/v1/phone-calls",
                        "{\"id\":\"%s\",\"caller\":\"%s\",\"start\":\"%s\",\"disposition\":\"missed\"}"
                                .formatted(
                                        Instant.now().toString(),
                                        CALLER,
                                        Instant.now().minusSeconds(60)));
        assertThat(told.status()).isEqualTo(201);
        return Await.done(site.hub().calls().latest()).stream()
                .filter(call -> call.caller().equals(Optional.of(CALLER))
                        && call.settled().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Page send(Browser by, String path, Page form, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", by.csrf());
        all.put("token", form.field("token"));
        all.put("claim", form.field("claim"));
        return by.post(path, all);
    }

    /// The last line of the log about such a deed.
    private static String audited(String deed) {
        return Await.done(site.store().audits(0, 10_000)).stream()
                .map(entry -> new String(entry.entry(), StandardCharsets.UTF_8))
                .filter(entry -> entry.contains('"' + deed + '"'))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
