package org.mediacenter.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.channel.Unreadable;

@Timeout(60)
final class WebhookTest {
    private static final JsonObject EVENT =
            TestX.event("post.mention.create", TestX.post("2080765813578191303", "@ContohKota lampu padam"));
    private static final byte[] BODY = bytes(EVENT);
    private static final String RIGHT = TestX.signature(BODY);

    private final TestInbox inbox = new TestInbox();
    private final TestX x = new TestX().open(inbox, new TestMemory());

    @AfterEach
    void close() {
        x.close();
    }

    /// Other schemes, other bytes, parts of the right thing.
    static Stream<String> wrongSignatures() {
        String base64 = RIGHT.substring("sha256=".length());
        byte[] mac = Base64.getDecoder().decode(base64);
        return Stream.of(
                "",
                "sha256=",
                base64,
                "sha1=" + base64,
                "SHA256=" + base64,
                RIGHT.substring(0, RIGHT.length() - 1),
                RIGHT + "=",
                RIGHT + RIGHT,
                "sha256=" + HexFormat.of().formatHex(mac),
                "sha256=" + Base64.getUrlEncoder().withoutPadding().encodeToString(mac),
                TestX.signature(bytes(EVENT.copy().put("more", 1))),
                TestX.signature(EVENT.encodePrettily().getBytes(StandardCharsets.UTF_8)),
                TestX.signature(new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("wrongSignatures")
    void a_wrong_signature_is_turned_away_and_nothing_is_kept(String wrong) {
        HttpResponse<String> answer = x.door()
                .post(TestX.PATH, BODY, "x-twitter-webhooks-signature", wrong)
                .join();

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(inbox.kept()).isEmpty();
        assertThat(inbox.changes()).isEmpty();
    }

    @Test
    void a_missing_signature_and_a_body_written_anew_are_turned_away() {
        byte[] anew = EVENT.encodePrettily().getBytes(StandardCharsets.UTF_8);

        assertThat(x.door().post(TestX.PATH, BODY).join().statusCode()).isEqualTo(403);
        assertThat(x.door()
                        .post(TestX.PATH, anew, "x-twitter-webhooks-signature", RIGHT)
                        .join()
                        .statusCode())
                .isEqualTo(403);
        assertThat(inbox.kept()).isEmpty();
    }

    @Test
    void the_right_signature_lets_a_post_in() {
        HttpResponse<String> answer = x.signed(BODY).join();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(inbox.kept()).extracting(InboundMessage::nativeId).containsExactly("2080765813578191303");
    }

    @Test
    void the_handshake_is_answered_with_the_signed_token() {
        HttpResponse<String> answer = x.door().get(TestX.PATH + "?crc_token=MTIzNDU2Nzg5MA%3D%3D");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("response_token"))
                .isEqualTo(TestX.signature("MTIzNDU2Nzg5MA==".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?crc_token=", "?other=1", "?crc_token=%7B%22data%22%3A%7B%7D%7D", "?crc_token=a%20b"})
    void nobody_gets_an_event_signed_by_the_handshake(String query) {
        HttpResponse<String> answer = x.door().get(TestX.PATH + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("sha256=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a1", "1", "true", "null", "MTIzNDU2Nzg5MA=="})
    void what_the_handshake_signs_for_anybody_is_no_event_and_leaves_no_trace(String body) {
        HttpResponse<String> answer =
                x.signed(body.getBytes(StandardCharsets.UTF_8)).join();

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(inbox.kept()).isEmpty();
        assertThat(inbox.changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[{}]", "{\"data\":", "not JSON, though X signed it"})
    void what_x_signed_and_nobody_can_read_is_taken_and_kept_as_it_came(String body) {
        HttpResponse<String> answer =
                x.signed(body.getBytes(StandardCharsets.UTF_8)).join();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(inbox.changes())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.type(Unreadable.class))
                .extracting(Unreadable::raw)
                .isEqualTo(body);
    }

    @Test
    void the_same_event_five_times_at_once_is_kept_once() {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            answers.add(x.signed(BODY));
        }

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(inbox.kept()).hasSize(1);
    }

    @Test
    void a_thousand_events_in_one_call_in_any_order_are_all_kept() {
        List<JsonObject> events = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            events.add(TestX.event("post.mention.create", TestX.post("20807658135" + (10_000 + i), "laporan " + i))
                    .getJsonObject("data"));
        }
        Collections.shuffle(events, new Random(1));
        JsonObject many = new JsonObject().put("data", new JsonArray(events));

        HttpResponse<String> answer = x.signed(many).join();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(inbox.kept()).extracting(InboundMessage::text).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void while_the_hub_cannot_keep_it_x_is_told_when_to_come_again() {
        inbox.refuse(1);

        HttpResponse<String> answer = x.signed(BODY).join();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(TestX.header(answer, "Retry-After")).contains("7");
        assertThat(x.signed(BODY).join().statusCode()).isEqualTo(200);
        assertThat(inbox.kept()).hasSize(1);
    }

    @Test
    void a_closed_channel_says_later() {
        Peer.await(x.channel.close());

        assertThat(x.signed(BODY).join().statusCode()).isEqualTo(503);
        assertThat(inbox.kept()).isEmpty();
    }

    @Test
    void an_event_of_five_days_ago_is_kept_once_too() {
        JsonObject old = TestX.event(
                "post.mention.create",
                TestX.post("2078953933578191303", "banjir").put("created_at", "2026-11-16T03:00:00Z"));

        assertThat(x.signed(old).join().statusCode()).isEqualTo(200);
        assertThat(x.signed(old).join().statusCode()).isEqualTo(200);
        assertThat(inbox.kept())
                .extracting(message -> message.writtenAt().orElseThrow())
                .containsExactly(Instant.parse("2026-11-16T03:00:00Z"));
    }

    private static byte[] bytes(JsonObject json) {
        return json.encode().getBytes(StandardCharsets.UTF_8);
    }
}
