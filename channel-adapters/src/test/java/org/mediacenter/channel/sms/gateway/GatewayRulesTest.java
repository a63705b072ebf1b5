package org.mediacenter.channel.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.channel.sms.gateway.GatewaySettings.Receipts;
import org.mediacenter.channel.sms.gateway.GatewaySettings.Send;

/// Templates and receipts of a gateway that could never do what is meant.
final class GatewayRulesTest {
    private static final String BODY = "{\"to\":\"{to}\",\"text\":\"{text}\"}";

    @ParameterizedTest
    @ValueSource(strings = {"{pengirim}", "{Text}", "{ text }", "{to_digits}", "{nomor tujuan}"})
    void a_placeholder_that_is_none_is_told_wherever_it_stands(String unknown) {
        String rule = ": no placeholders but {to} {to-digits} {text} {from} {id} {secret}";

        assertThat(problems("https://api.example/?a=" + unknown, List.of(), BODY))
                .contains("send.url" + rule);
        assertThat(problems("https://api.example/", List.of("X-A: " + unknown), BODY))
                .containsExactly("send.headers" + rule);
        assertThat(problems("https://api.example/", List.of(), BODY.replace("{to}", "{to} " + unknown)))
                .containsExactly("send.body" + rule);
    }

    @Test
    void words_of_a_citizen_or_an_officer_never_become_a_header() {
        assertThat(problems("https://api.example/", List.of("X-Text: {text}"), BODY))
                .singleElement()
                .asString()
                .startsWith("send.headers: without {text}");
    }

    @Test
    void every_placeholder_there_is_may_be_used_and_json_may_be_nested() {
        assertThat(problems(
                        "https://api.example/{from}/{to-digits}?id={id}&key={secret}",
                        List.of("Authorization: Bearer {secret}", "X-To: {to}"),
                        "{\"a\":{\"b\":[{\"to\":\"{to}\"},{}]},\"text\":\"{text} {{}\"}"))
                .isEmpty();
    }

    @Test
    void receipts_without_a_state_that_means_anything_are_told() {
        GatewaySettings whole =
                TestGateway.settings("gerbang", TestGateway.json(), TestGateway.receive("POST", "header:X-Secret"));

        GatewaySettings none = with(whole, new Receipts("id", "status", List.of(), List.of()));
        GatewaySettings one = with(whole, new Receipts("id", "status", List.of(), List.of("failed")));

        assertThat(none.problems()).singleElement().asString().startsWith("receipts.id: needs a state");
        assertThat(one.problems()).isEmpty();
    }

    private static GatewaySettings with(GatewaySettings whole, Receipts receipts) {
        return new GatewaySettings(whole.name(), whole.cost(), whole.send(), whole.receive(), receipts, whole.timing());
    }

    private static List<String> problems(String url, List<String> headers, String body) {
        Send send = new Send("POST", url, headers, "json", body, "kunci", "1771", "/id", "", "", "", "", 0, 10);
        return TestGateway.settings("gerbang", send, TestGateway.receive("POST", "header:X-Secret"))
                .problems();
    }
}
