package org.mediacenter.dashboard.story;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.bench.HubProcess;
import org.mediacenter.dashboard.story.RawHttp.Answer;

/// What the hub says to senders who send nonsense: which thing is wrong, and that nothing was kept.
class BadInputTest {
    private static final int MEBI = 1024 * 1024;

    @TempDir
    static Path home;

    private static HubProcess hub;
    private double keptBefore;

    @BeforeAll
    static void start() throws Exception {
        hub = HubProcess.start(HubProcess.Launch.in(home)).awaitReady(Duration.ofSeconds(60));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void count() throws Exception {
        keptBefore = kept();
    }

    /// Whatever was sent, nothing of it may have been kept, and the hub lives.
    @AfterEach
    void nothing_was_kept() throws Exception {
        assertThat(kept()).isEqualTo(keptBefore);
        assertThat(hub.status("/health/ready")).isEqualTo(200);
    }

    @Test
    void an_empty_message_is_asked_for_its_matter() throws IOException {
        refused(file("{\"text\":\"  \\n \"}"), 422, "text", "required");
    }

    @Test
    void a_body_without_a_text_is_asked_for_it() throws IOException {
        refused(file("{}"), 422, "text", "required");
    }

    @Test
    void no_body_at_all_is_said_to_be_none() throws IOException {
        refused(file(""), 400, "not-");
    }

    @Test
    void a_megabyte_of_text_is_too_much() throws IOException {
        refused(file("{\"text\":\"" + "a".repeat(MEBI) + "\"}"), 413, "413");
    }

    @Test
    void a_text_a_little_too_long_is_told_the_limit() throws IOException {
        refused(file("{\"text\":\"" + "a".repeat(10_001) + "\"}"), 422, "text", "too-long", "10000");
    }

    @Test
    void broken_utf_8_is_said_to_be_that() throws IOException {
        byte[] body = "{\"text\":\"lampu ?\"}".getBytes(UTF_8);
        body[15] = (byte) 0xC3;

        refused(RawHttp.file(hub.port(), body), 400, "not-utf-8");
    }

    @Test
    void an_unknown_field_is_named() throws IOException {
        refused(file("{\"text\":\"lampu mati\",\"colour\":\"red\"}"), 422, "colour", "unknown-field");
    }

    @Test
    void a_value_of_the_wrong_type_is_named_with_the_right_one() throws IOException {
        refused(file("{\"text\":7}"), 422, "text", "wrong-type", "string");
        refused(file("{\"text\":\"lampu\",\"anonymous\":\"maybe\"}"), 422, "anonymous", "wrong-type");
    }

    @Test
    void a_field_given_twice_is_named() throws IOException {
        refused(file("{\"text\":\"lampu mati\",\"text\":\"air mati\"}"), 422, "text", "duplicate-field");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() throws IOException {
        Answer answer = file("{\"text\":\"\",\"phone\":\"rumah\",\"latitude\":99,\"colour\":1}");

        refused(answer, 422, "\"text\"", "\"phone\"", "\"latitude\"", "\"colour\"");
    }

    @Test
    void json_deeper_than_anybody_needs_is_refused() throws IOException {
        refused(file("{\"text\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}"), 400, "not-json");
    }

    @Test
    void half_a_json_object_is_not_one() throws IOException {
        refused(file("{\"text\":\"lampu ma"), 400, "not-json");
        refused(file("{\"text\":\"lampu mati\"} {}"), 400, "not-json");
        refused(file("[\"lampu mati\"]"), 400, "not-an-object");
    }

    @Test
    void a_form_sent_to_the_program_s_door_is_told_what_to_send() throws IOException {
        try (RawHttp connection = new RawHttp(hub.port())) {
            connection.write(("POST /api/v1/complaints HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/xml\r\nContent-Length: 5\r\n\r\n<a/> ")
                    .getBytes(US_ASCII));

            refused(connection.answer(), 415, "application/json");
        }
    }

    @Test
    void a_key_that_cannot_be_one_is_refused() throws IOException {
        refused(RawHttp.file(hub.port(), "{\"text\":\"lampu\"}", "Idempotency-Key: a b"), 400, "idempotency-key");
    }

    @Test
    void a_request_that_is_not_http_is_answered_with_400_or_closed() throws IOException {
        try (RawHttp connection = new RawHttp(hub.port())) {
            connection.write("HELO mail.example\r\n\r\n".getBytes(US_ASCII));

            assertThat(connection.answer().status()).isIn(0, 400);
        }
    }

    @Test
    void a_body_cut_off_in_the_middle_is_not_filed() throws IOException {
        try (RawHttp connection = new RawHttp(hub.port())) {
            connection.write(("POST /api/v1/complaints HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"text\":\"lampu mati\"}")
                    .getBytes(US_ASCII));
            connection.stopWriting();

            connection.answer();
        }
        // the hub has closed the connection; whatever it may have kept of it comes before this one
        assertThat(RawHttp.file(hub.port(), "{\"text\":\"pohon tumbang\"}").status())
                .isEqualTo(201);
        keptBefore++;
    }

    @Test
    void senders_who_never_finish_stop_nobody_else() throws Exception {
        List<RawHttp> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                RawHttp connection = new RawHttp(hub.port());
                connection.write("POST /api/v1/complaints HTTP/1.1\r\nHost: loc".getBytes(US_ASCII));
                slow.add(connection);
            }

            refused(file("{}"), 422, "text", "required");
        } finally {
            for (RawHttp connection : slow) {
                connection.close();
            }
        }
    }

    private static void refused(Answer answer, int status, String... words) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.head()).contains("content-type: application/problem+json");
        assertThat(answer.body()).contains(List.of(words)).doesNotContain("Exception", "\tat ");
        assertThat(new JsonObject(answer.body()).getInteger("status")).isEqualTo(status);
    }

    private static Answer file(String body) throws IOException {
        return RawHttp.file(hub.port(), body);
    }

    private static double kept() throws Exception {
        return hub.meters().sumWhere("hub_inbox_messages_total", "answer=\"kept\"");
    }
}
