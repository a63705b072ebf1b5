package org.mediacenter.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong is told once, with the rule that was broken.
final class SettingRulesTest {
    private static final String LONG = "x".repeat(2_001);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HUB_CHANNELS_SMS_MONTHLY_BUDGET | 100000001 | hub.channels.sms.monthly-budget | 0 to 100000000
            HUB_CHANNELS_TELEGRAM_TOKEN     | my token  | hub.channels.telegram.token     | digits, a colon, then letters
            HUB_CHANNELS_WHATSAPP_TOKEN     | LONG      | hub.channels.whatsapp.token     | at most 2000 ASCII characters
            HUB_CHANNELS_X_CONSUMER_KEY     | a b       | hub.channels.x.consumer-key     | at most 500 ASCII characters
            HUB_CHANNELS_X_ACCESS_SECRET    | a b       | hub.channels.x.access-secret    | at most 500 ASCII characters
            HUB_CHANNELS_X_LINKS            | perhaps   | hub.channels.x.links            | true or false
            HUB_CHANNELS_EMAIL_IMAP_HOST    | a b       | hub.channels.email.imap.host    | letters, digits, dots
            HUB_HTTP_ADDRESS                | a b       | hub.http.address                | letters, digits, dots
            """)
    void a_value_that_breaks_its_rule_is_told_with_that_rule(String variable, String value, String key, String rule) {
        String written = value.equals("LONG") ? LONG : value;

        List<Problem> problems = Read.bad(Optional.empty(), Map.of(variable, written));

        assertThat(problems)
                .filteredOn(problem -> problem.key().equals(key))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).contains(rule);
                    assertThat(problem.value())
                            .isEqualTo(SettingKey.of(key).orElseThrow().secret() ? "(hidden)" : written);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            secret  | ü             | at most 500 ASCII characters
            from    | 17-71         | at most 20 letters and digits
            refused | 4xx           | 100 to 599, as 400,404-499
            later   | soon          | 100 to 599, as 429,503
            """)
    void a_gateways_value_that_breaks_its_rule_is_told_with_that_rule(String key, String value, String rule)
            throws IOException {
        List<Problem> problems = Read.bad(Optional.of(file("""
                hub: {channels: {sms: {gateways: [{name: gerbang, receive: {secret: 'rahasia gerbang'},
                  send: {url: 'https://api.example/', body: '{}', %s: '%s'}}]}}}
                """.formatted(key, value))), Map.of());

        assertThat(problems)
                .filteredOn(problem -> problem.key().equals("hub.channels.sms.gateways[0].send." + key))
                .singleElement()
                .satisfies(problem -> assertThat(problem.rule()).contains(rule));
    }

    @Test
    void a_value_that_is_refused_is_not_called_missing_as_well() {
        Map<String, String> set = Map.of(
                "HUB_CHANNELS_X_USER_ID", "not a number",
                "HUB_CHANNELS_WHATSAPP_PHONE_NUMBER_ID", "not a number",
                "HUB_CHANNELS_TELEGRAM_TOKEN_FILE", folder.resolve("nowhere").toString());

        List<Problem> problems = Read.bad(Optional.empty(), set);

        assertThat(problems).filteredOn(Problem::fatal).hasSize(2);
        assertThat(problems)
                .filteredOn(problem -> !problem.fatal())
                .extracting(Problem::key)
                .isNotEmpty()
                .doesNotContain(
                        "hub.channels.x.user-id",
                        "hub.channels.whatsapp.phone-number-id",
                        "hub.channels.telegram.token");
    }

    @Test
    void two_links_whose_names_are_refused_are_not_said_to_be_namesakes() throws IOException {
        List<Problem> problems = Read.bad(Optional.of(file("""
                hub: {channels: {sms: {links: [
                  {name: Utama, host: a.example, system-id: hub, password: rahasia, address: "1771"},
                  {name: Kedua, host: b.example, system-id: hub, password: rahasia, address: "1772"}]}}}
                """)), Map.of());

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "hub.channels.sms.links[0].name = [Utama]: 1 to 20 of a-z, 0-9 and -, once",
                        "hub.channels.sms.links[1].name = [Kedua]: 1 to 20 of a-z, 0-9 and -, once");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sms: {gateways: {name: gerbang, send: {url: a, body: b}, receive: {secret: c}}}  | hub.channels.sms.gateways
            sms: {gateways: [satu, dua]}                                                     | hub.channels.sms.gateways
            sms: {links: {main: {host: a, port: 1, system-id: b}}}                           | hub.channels.sms.links
            meta: {pages: {id: 1, name: a, token: b}}                                        | hub.channels.meta.pages
            meta: {instagram: satu}                                                          | hub.channels.meta.instagram
            """)
    void a_list_that_is_none_is_one_line(String channels, String list) throws IOException {
        assertThat(Read.bad(Optional.of(file("hub: {channels: {" + channels + "}}")), Map.of()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo(list);
                    assertThat(problem.rule()).startsWith("a list, each item with");
                });
    }

    @Test
    void a_list_of_texts_that_is_none_is_one_line_and_a_misspelt_key_of_an_item_is_named() throws IOException {
        assertThat(Read.bad(Optional.of(file("hub: {http: {trusted-proxies: {a: 1, b: 2}}}")), Map.of()))
                .extracting(Problem::toString)
                .containsExactly("hub.http.trusted-proxies: a list of addresses or networks (10.0.0.0/8)");
        assertThat(Read.bad(
                        Optional.of(file("hub: {channels: {meta: {pages: [{id: '1', name: a, tokn: b}]}}}")), Map.of()))
                .filteredOn(Problem::fatal)
                .extracting(Problem::toString)
                .containsExactly("hub.channels.meta.pages[0].tokn: no such setting;"
                        + " did you mean hub.channels.meta.pages[].token?");
    }

    private Path file(String text) throws IOException {
        return Read.file(folder, text);
    }
}
