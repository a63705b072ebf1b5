package org.mediacenter.channel.website;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.channel.common.Problem;
import org.mediacenter.channel.common.Problem.FieldProblem;
import org.mediacenter.channel.website.Reading.Faulty;
import org.mediacenter.channel.website.Reading.Filled;

final class WebsiteMessagesTest {

    @Test
    void all_wrong_fields_are_told_at_once() {
        Problem problem = problem("""
                {"text":"  ","phone":"call me","email":"nobody","latitude":91,"longitude":"112",
                 "anonymous":"yes","colour":{"deep":[1,2]},"topic":"Pohon","name":5,"name":"Wiji"}""");

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactlyInAnyOrder(
                        "text required",
                        "phone not-a-phone-number",
                        "email not-an-email-address",
                        "latitude out-of-range",
                        "longitude wrong-type",
                        "anonymous wrong-type",
                        "colour unknown-field",
                        "topic not-a-topic",
                        "name wrong-type",
                        "name duplicate-field");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                              | not-an-object
            "text"                          | not-an-object
            ''                              | not-an-object
            {"text":"a"                     | not-json
            {"text":"a"} {}                 | not-json
            {"text":"a",}                   | not-json
            {"text":NaN}                    | not-json
            """)
    void what_is_not_one_json_object_is_refused(String body, String code) {
        Problem problem = problem(body);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo(code);
    }

    @Test
    void broken_utf_8_is_refused() {
        byte[] body = "{\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(((Faulty) WebsiteMessages.json(body)).problem().code()).isEqualTo("not-utf-8");
    }

    @Test
    void a_very_deep_body_is_refused_calmly() {
        Problem problem = problem("{\"text\":\"a\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertThat(problem.code()).isEqualTo("not-json");
    }

    @Test
    void a_text_of_ten_thousand_characters_is_taken_and_one_more_is_not() {
        Reading longest = WebsiteMessages.json(bytes("{\"text\":\"" + "a".repeat(10_000) + "\"}"));
        Problem longer = problem("{\"text\":\"" + "a".repeat(10_001) + "\"}");

        assertThat(longest).isInstanceOf(Filled.class);
        assertThat(longer.errors()).extracting(FieldProblem::code).containsExactly("too-long");
    }

    @Test
    void half_a_point_is_refused() {
        Problem problem = problem("{\"text\":\"a\",\"latitude\":-7.2}");

        assertThat(problem.errors()).extracting(FieldProblem::field).containsExactly("longitude");
    }

    @Test
    void null_means_absent() {
        WebsiteComplaint complaint = complaint("{\"text\":\"a\",\"name\":null,\"latitude\":null}");

        assertThat(complaint.name()).isEmpty();
        assertThat(complaint.point()).isEmpty();
    }

    @Test
    void control_characters_and_halves_of_characters_do_not_get_in() {
        WebsiteComplaint complaint =
                complaint("{\"text\":\"a\\u0000b\\ud83dc\\ttab\\nline\",\"name\":\"Wi\\nji\\u001b[31m\"}");

        assertThat(complaint.text()).isEqualTo("ab\uFFFDc\ttab\nline");
        assertThat(complaint.name()).contains("Wi ji[31m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0\u200B", "\u2007 \u202F", "\uFEFF", "\u3164", "\u2800\n", "\u202E\u200D"})
    void a_text_that_shows_nothing_is_none(String text) {
        Problem problem = problem("{\"text\":\"" + text.replace("\n", "\\n") + "\"}");

        assertThat(problem.errors()).extracting(FieldProblem::code).containsExactly("required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-------", "+ ( ) . -", "1-2-3-4", "+", "123456789012345678901"})
    void a_telephone_number_has_some_digits(String phone) {
        Problem problem = problem("{\"text\":\"a\",\"phone\":\"" + phone + "\"}");

        assertThat(problem.errors()).extracting(FieldProblem::code).containsExactly("not-a-phone-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0800000101", "+62 800-000-0101", "(031) 800.0001", "+62/800 000 0101 "})
    void telephone_numbers_are_taken_as_people_write_them(String phone) {
        assertThat(complaint("{\"text\":\"a\",\"phone\":\"" + phone + "\"}").phone())
                .contains(phone.strip());
    }

    @Test
    void characters_that_turn_the_direction_do_not_get_into_a_name() {
        assertThat(complaint("{\"text\":\"a\",\"name\":\"Wi\u202Eji\u2066\"}").name())
                .contains("Wiji");
    }

    @Test
    void emoji_survive() {
        assertThat(complaint("{\"text\":\"banjir 🌊 lagi\"}").text()).isEqualTo("banjir 🌊 lagi");
    }

    @Test
    void the_name_of_an_unknown_field_is_told_safely() {
        Problem problem = problem("{\"text\":\"a\",\"" + "x".repeat(500) + "\":1,\"a\\nb\":2}");

        assertThat(problem.errors()).extracting(error -> error.field().length()).containsExactly(60, 3);
        assertThat(problem.errors().get(1).field()).isEqualTo("a b");
    }

    @Test
    void a_problem_is_a_problem_document() {
        String json = problem("{}").answer().body().toString();

        assertThat(json)
                .isEqualTo("{\"type\":\"urn:mediacenter:problem:fields\",\"title\":\"Some fields are wrong\","
                        + "\"status\":422,\"code\":\"fields\",\"detail\":\"nothing was filed; see errors\",\"errors\":[{\"field\":\"text\","
                        + "\"code\":\"required\",\"detail\":\"say what the matter is\"}]}");
    }

    @Property(tries = 500)
    void no_bytes_make_it_throw(@ForAll @Size(max = 200) byte[] body) {
        assertThat(WebsiteMessages.json(body)).isNotNull();
    }

    @Property(tries = 500)
    void no_text_in_any_field_makes_it_throw(@ForAll String value) throws Exception {
        String json = new ObjectMapper()
                .writeValueAsString(Map.of("text", value, "phone", value, "email", value, "topic", value));

        Reading reading = WebsiteMessages.json(bytes(json));

        if (reading instanceof Filled(WebsiteComplaint complaint)) {
            assertThat(complaint.text()).isNotBlank();
        }
    }

    private static WebsiteComplaint complaint(String json) {
        return ((Filled) WebsiteMessages.json(bytes(json))).complaint();
    }

    private static Problem problem(String json) {
        return ((Faulty) WebsiteMessages.json(bytes(json))).problem();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
