package org.mediacenter.channel.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.channel.sms.gateway.GatewaySettings.Receive;

/// Times, numbers, statuses, conditions and addresses as gateways and people write them.
final class WrittenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            epoch-seconds      | 1795320000                | 2026-11-22T04:00:00Z
            epoch-seconds      | 1795320000.5              | 2026-11-22T04:00:00Z
            epoch-milliseconds | 1795320000000             | 2026-11-22T04:00:00Z
            iso                | 2026-11-22T04:00:00Z      | 2026-11-22T04:00:00Z
            iso                | 2026-11-22T11:00:00+07:00 | 2026-11-22T04:00:00Z
            iso                | 2026-11-22 11:00:00+0700  | 2026-11-22T04:00:00Z
            iso                | 2026-11-22 11:00:00       | 2026-11-22T04:00:00Z
            dd/MM/yyyy HH:mm   | 22/11/2026 11:00          | 2026-11-22T04:00:00Z
            """)
    void a_time_is_read_in_its_form_and_the_citys_zone(String form, String text, Instant at) {
        assertThat(Moment.isReadable(form)).isTrue();
        assertThat(new Moment(form, TestGateway.ZONE).of(text)).contains(at);
    }

    @ParameterizedTest
    @CsvSource({
        "epoch-seconds,kemarin",
        "iso,''",
        "iso,22-11-2026",
        "epoch-milliseconds,99999999999999999999",
        "epoch-seconds,1.79E9"
    })
    void a_time_in_another_form_is_none(String form, String text) {
        assertThat(new Moment(form, TestGateway.ZONE).of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bb QQ{",
                "YYYY-'",
                "VV",
                "YYYY-MM-dd HH:mm",
                "yyyy-MM-DD HH:mm",
                "yyyy-MM-dd hh:mm",
                "yyyy-MM-dd",
                "yyyy-mm-dd HH:mm",
                "yyyy-MM-dd HH:MM"
            })
    void a_pattern_that_is_none_is_told(String form) {
        assertThat(Moment.isReadable(form)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "+62800000001,+62800000001",
        "62800000001,+62800000001",
        "0062800000001,+62800000001",
        "+62 800-0000-001,+628000000001",
        "0800000001,0800000001",
        "1771,1771",
        "INFO PLN,INFO PLN"
    })
    void a_number_is_written_as_smpp_brings_it(String written, String normal) {
        assertThat(Numbers.normal(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({"400,true", "404,true", "499,true", "403,false", "500,false"})
    void statuses_are_read_one_by_one_and_from_to(int status, boolean has) {
        assertThat(Statuses.have("400,404-499", status)).isEqualTo(has);
        assertThat(Statuses.have("", status)).isFalse();
    }

    @Test
    void a_pointer_that_is_none_and_a_secret_that_can_be_guessed_are_told() {
        GatewaySettings settings = TestGateway.settings(
                "gerbang",
                TestGateway.json(),
                new Receive("POST", "header:X-Secret", "x".repeat(15), "/a~b", "/from", "text", "/c~", "", "iso"));

        assertThat(settings.problems())
                .containsExactly(
                        "receive.secret: 16 characters at least",
                        "receive.list: not a JSON pointer",
                        "receive.id: not a JSON pointer");
        assertThat(TestGateway.settings("gerbang", TestGateway.json(), TestGateway.receive("POST", "query:t"))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example/sms,true",
        "https://api.example:8443/{from}?key={secret},true",
        "http://127.0.0.1:8080/sms,true",
        "http://192.168.1.20/send,true",
        "http://172.16.0.9/send,true",
        "http://172.32.0.9/send,false",
        "https://api.example:65535/sms,true",
        "https://api.example:65536/sms,false",
        "https://api.example:0/sms,false",
        "http://api.example/sms,false",
        "https://{secret}.example/sms,false",
        "https://user:pass@api.example/sms,false",
        "ftp://api.example/sms,false",
        "'https://api example',false"
    })
    void secrets_go_only_where_nobody_listens(String url, boolean safe) {
        assertThat(Addresses.isSafe(url)).isEqualTo(safe);
    }

    @Property
    void a_filled_value_is_never_filled_again(@ForAll String text) {
        String filled = Template.filled("[{text}]", Map.of("text", text, "to", "WRONG", "secret", "WRONG"));

        assertThat(filled).isEqualTo("[" + text + "]");
    }
}
