package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.call.Answers;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;

/// A call from its first ring to its answer, with the keyboard alone.
class CallInChromiumTest {
    private static final String LAMP = "lampu penerangan jalan padam di kelurahan Ketintang sejak kemarin malam";

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Dewi", "Agus");

    private static String token;

    @BeforeAll
    static void hasAnExchange() {
        token = Await.done(city.site().site().tokens().make("sentral"));
    }

    @Test
    void a_call_is_taken_filed_and_called_back() throws Exception {
        ComplaintNumber earlier = city.hears("lamp", LAMP);
        Answers answers = new Answers(city.site());
        Officer dewi = city.officer("dewi").signsIn();
        Officer agus = city.officer("agus").signsIn();

        exchange("newCall", "s1", "080000008001");
        dewi.sees("call-bar").containsText("0800••••001");
        agus.sees("call-bar button").isVisible();
        dewi.presses("c");
        dewi.page().waitForURL("**/desk/calls/*");
        agus.sees("call-bar").containsText("Diterima oleh Dewi");
        exchange("answer", "s1", "080000008001");

        dewi.walksTo("text");
        dewi.types("Lampu penerangan jalan padam, gelap sejak malam");
        dewi.walksTo("address");
        dewi.types("ketint");
        dewi.sees("#place-list").isVisible();
        dewi.presses("ArrowDown");
        dewi.presses("Enter");
        dewi.sees("#address").hasValue(Pattern.compile("^kelurahan ketintang", Pattern.CASE_INSENSITIVE));
        dewi.sees(dewi.at("hint-box .guesses li").first()).isVisible();
        dewi.sees("hint-box .alike").containsText(earlier.value());
        dewi.presses("Enter");
        dewi.sees("#number").isVisible();
        ComplaintNumber number = city.site().onTheDesk(dewi.at("#number").innerText());
        dewi.walksTo("told");
        dewi.presses("Space");
        dewi.presses("Enter");
        dewi.sees(".done").containsText("sudah diberi tahu");
        exchange("hangup", "s1", "080000008001");

        answers.give(number, "Lampu sudah menyala.");
        dewi.goesTo("/desk/call-replies/" + number);
        dewi.sees("main").containsText("Lampu sudah menyala.");
        dewi.walksTo("outcome-reached");
        dewi.presses("Space");
        dewi.presses("Enter");
        dewi.sees(".done").containsText("sudah dihubungi");
        assertThat(answers.of(number).delivery().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void a_danger_to_life_is_announced_while_the_operator_types() {
        Officer dewi = city.officer("dewi").signsIn();
        dewi.goesTo("/desk/calls/new");

        dewi.fills("#text", "tolong kebakaran rumah, api besar, ada orang di dalam");

        dewi.sees("hint-box [role=alert]").containsText("112");
        dewi.findsNoBarrier();
    }

    private static void exchange(String event, String id, String caller) throws Exception {
        String body = "{\"event\":\"%s\",\"id\":\"%s\",\"caller\":\"%s\"}".formatted(event, id, caller);
        HttpRequest request = HttpRequest.newBuilder(URI.create(city.address("/api/v1/phone-calls")))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isIn(200, 201);
        }
    }
}
