package org.mediacenter.dashboard.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Reply;

/// What happens to a call, from the exchange to the answer.
final class CallStoryTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Answers answers;
    private static Browser operator;
    private static Browser exchange;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        answers = new Answers(site);
        operator = site.signedIn("wiji", Role.OPERATOR);
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

    private static void call(String id, String caller, String how) {
        Page told = exchange.postJson(
                "/api/v1/phone-calls",
                "{\"id\":\"%s\",\"caller\":\"%s\",\"start\":\"%s\",\"disposition\":\"%s\"}"
                        .formatted(id, caller, Instant.now().minusSeconds(60), how));
        assertThat(told.status()).isEqualTo(201);
    }

    /// The address of the link whose text is this.
    private static String linkTo(String text) {
        String list = operator.get("/desk/calls").body();
        int end = list.indexOf("\">" + text + "</a>");
        assertThat(end).as("a link to [%s]", text).isPositive();
        return list.substring(list.lastIndexOf("href=\"", end) + 6, end);
    }

    private static Page send(String path, Page form, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", form.field("csrf"));
        if (form.body().contains("name=\"token\"")) {
            all.put("token", form.field("token"));
            all.put("claim", form.field("claim"));
        }
        return operator.post(path, all);
    }

    private static ComplaintNumber number(Page filed) {
        assertThat(filed.status()).isEqualTo(200);
        String after = filed.body().substring(filed.body().indexOf("id=\"number\">") + 12);
        return site.onTheDesk(after.substring(0, after.indexOf('<')));
    }

    @Test
    void several_missed_calls_of_one_caller_are_one_line_with_a_countdown() {
        call("m1", "080000001001", "missed");
        call("m2", "080000001001", "busy");

        String back = linkTo("080000001001");

        assertThat(back).startsWith("/desk/call-backs/");
        assertThat(operator.get("/desk/calls").body()).contains("2 panggilan tak terjawab", "data-due=");
    }

    @Test
    void words_for_a_caller_somebody_else_reached_meanwhile_are_given_back() {
        call("w9", "080000002009", "missed");
        String back = linkTo("080000002009");
        Page late = operator.get(back);
        number(send(back, operator.get(back), Map.of("outcome", "reached", "text", "Pipa bocor di Jalan Kenanga")));

        Page lost = send(back, late, Map.of("outcome", "reached", "text", "Air meluap di Jalan Kenanga"));

        assertThat(lost.status()).isEqualTo(404);
        assertThat(lost.body()).contains("Air meluap di Jalan Kenanga</textarea>", "action=\"/desk/calls/new/words\"");
    }

    @Test
    void names_of_one_long_word_wrap_and_push_nothing_off_the_page() {
        call("l1", "080000001009", "missed");

        assertThat(operator.get("/desk/calls").body())
                .contains(
                        "<td class=\"wraps\" data-label=\"Diterima oleh\">",
                        "<td class=\"wraps\" data-label=\"Nomor\">");
        assertThat(operator.get("/assets/desk.css").body()).contains(".wraps { overflow-wrap: anywhere; }");
    }

    @Test
    void a_missed_call_is_called_back_written_down_answered_and_told() {
        call("w1", "080000002001", "missed");
        String back = linkTo("080000002001");

        Page inVain = send(back, operator.get(back), Map.of("outcome", "in-vain"));
        Page list = operator.get(inVain.header("Location"));
        Page filed = send(
                back,
                operator.get(back),
                Map.of("outcome", "reached", "text", "Lampu jalan mati di Jalan Melati", "number", "080000002001"));
        ComplaintNumber number = number(filed);
        answers.give(number, "Lampu sudah menyala kembali.");
        String tell = linkTo(number.value());
        Page words = operator.get(tell);
        Reply waiting = answers.of(number);
        Page told = operator.post(
                tell, Map.of("csrf", words.field("csrf"), "reply", words.field("reply"), "outcome", "reached"));

        assertThat(list.body()).contains("Sudah dicoba 1 kali");
        assertThat(filed.body()).contains("id=\"key\"");
        assertThat(waiting.delivery().outSince()).isEmpty();
        assertThat(words.body()).contains("Lampu sudah menyala kembali.", "tel:080000002001");
        assertThat(told.status()).isEqualTo(303);
        assertThat(answers.of(number).delivery().state()).isEqualTo(DeliveryState.SENT);
        assertThat(operator.get(tell).status()).isEqualTo(404);
        assertThat(operator.get("/desk/calls").body()).doesNotContain("/desk/call-backs/" + back.substring(17));
    }

    @Test
    void an_answered_call_waits_for_its_words_and_shows_what_the_line_complained_of_before() {
        call("a1", "080000003001", "answered");
        String first = linkTo("080000003001");
        ComplaintNumber before = number(send(
                first + "/words",
                operator.get(first),
                Map.of("text", "Jalan berlubang di depan pasar", "number", "080000003001")));

        call("a2", "080000003001", "answered");
        String second = Await.done(site.hub().calls().latest()).stream()
                .filter(call -> call.settled().isEmpty() && call.caller().equals(Optional.of("080000003001")))
                .map(call -> "/desk/calls/" + call.id())
                .findFirst()
                .orElseThrow();
        Page page = operator.get(second);
        Page unsaid = send(second + "/nothing", page, Map.of());
        Page nothing = send(second + "/nothing", page, Map.of("outcome", "information"));

        assertThat(operator.get(first).body()).contains(before.value(), "Dicatat");
        assertThat(page.body()).contains("Jalan berlubang di depan pasar");
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(nothing.status()).isEqualTo(303);
        assertThat(operator.get(second).body()).contains("Informasi diberikan").doesNotContain("id=\"text\"");
        assertThat(operator.get("/desk/calls").body()).contains("<dt>Informasi diberikan</dt><dd>1</dd>");
    }

    @Test
    void an_anonymous_caller_is_not_tied_to_the_complaint() {
        call("n1", "080000004001", "answered");
        String address = linkTo("080000004001");

        ComplaintNumber number = number(send(
                address + "/words",
                operator.get(address),
                Map.of("text", "Pungutan liar di pasar", "number", "080000004001", "anonymous", "on")));

        assertThat(operator.get(address).body()).contains("Dicatat").doesNotContain(number.value());
        call("n2", "080000004001", "missed");
        assertThat(operator.get(linkTo("080000004001")).body()).doesNotContain("Pungutan liar");
    }

    @Test
    void the_same_form_sent_twice_is_one_complaint_and_an_empty_one_is_none() {
        Page form = operator.get("/desk/calls/new");
        Map<String, String> words =
                Map.of("csrf", form.field("csrf"), "token", form.field("token"), "text", "Sampah menumpuk");

        ComplaintNumber first = number(operator.post("/desk/calls/new/words", words));
        ComplaintNumber again = number(operator.post("/desk/calls/new/words", words));
        Page empty = send("/desk/calls/new/words", form, Map.of("text", "  ", "name", "Bu <b>Contoh</b>"));
        Page letters = send("/desk/calls/new/words", form, Map.of("text", "Air mati", "number", "abc"));

        assertThat(again).isEqualTo(first);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Bu &lt;b>Contoh").doesNotContain("<b>Contoh");
        assertThat(letters.status()).isEqualTo(422);
        assertThat(letters.body()).contains("Air mati");
    }

    @Test
    void a_wrong_number_is_said_to_the_department() {
        Page form = operator.get("/desk/calls/new");
        ComplaintNumber number =
                number(send("/desk/calls/new/words", form, Map.of("text", "Pohon tumbang", "number", "080000005001")));
        answers.give(number, "Pohon sudah diangkat.");
        String tell = linkTo(number.value());
        Page words = operator.get(tell);

        operator.post(
                tell, Map.of("csrf", words.field("csrf"), "reply", words.field("reply"), "outcome", "wrong-number"));

        assertThat(answers.of(number).delivery().state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(answers.of(number).delivery().why()).contains("wrong-number");
    }

    @Test
    void only_who_works_at_the_call_desk_sees_it() {
        Browser officer = site.signedIn("sari", Role.OFFICER, "dishub");

        assertThat(officer.get("/desk/calls").status()).isEqualTo(403);
        assertThat(officer.get("/desk/calls/new").status()).isEqualTo(403);
        assertThat(officer.get("/desk").body()).doesNotContain("/desk/calls");
        assertThat(operator.get("/desk").body()).contains("/desk/calls");
        assertThat(operator.get("/desk/calls/unknown").status()).isEqualTo(404);
        assertThat(operator.get("/desk/call-backs/unknown").status()).isEqualTo(404);
    }

    @Test
    void a_call_that_rings_stands_on_the_desk() {
        exchange.postJson("/api/v1/phone-calls", "{\"event\":\"newCall\",\"id\":\"r1\",\"caller\":\"080000006001\"}");

        String ringing = operator.get("/desk/calls").body();
        exchange.postJson("/api/v1/phone-calls", "{\"event\":\"answer\",\"id\":\"r1\",\"operator\":\"201\"}");

        assertThat(ringing).contains("Sedang berdering", "080000006001");
        assertThat(linkTo("080000006001")).startsWith("/desk/calls/");
        assertThat(operator.get("/desk/calls").body()).doesNotContain("Sedang berdering");
    }
}
