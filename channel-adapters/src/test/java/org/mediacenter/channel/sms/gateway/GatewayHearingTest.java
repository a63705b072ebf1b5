package org.mediacenter.channel.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.channel.sms.gateway.GatewaySettings.Receive;
import org.mediacenter.hub.channel.DeliveryReceipt;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.Unreadable;

/// What a gateway calls with, and what it is answered.
@Timeout(60)
final class GatewayHearingTest {
    private TestGateway gateway = new TestGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_message_is_handed_over_with_its_time_and_without_a_number_in_its_id() {
        gateway.open();

        HttpResponse<String> answer =
                gateway.callWithSecret(TestGateway.message("Lampu padam 🌊").encode());

        assertThat(answer.statusCode()).isEqualTo(200);
        InboundMessage heard = gateway.inbox.kept().getFirst();
        assertThat(heard.channel()).isEqualTo("sms");
        assertThat(heard.conversation()).isEqualTo("gerbang:+62800000001");
        assertThat(heard.author().id()).isEqualTo("+62800000001");
        assertThat(heard.text()).isEqualTo("Lampu padam 🌊");
        assertThat(heard.writtenAt()).contains(Instant.parse("2026-11-22T02:00:00Z"));
        assertThat(heard.nativeId()).startsWith("gerbang:").doesNotContain("62800000001");
        assertThat(heard.raw()).contains(TestGateway.message("Lampu padam 🌊").encode());
    }

    @Test
    void a_forged_call_is_turned_away_and_nothing_is_kept() {
        gateway.open();
        String body = TestGateway.message("Palsu").encode();

        assertThat(gateway.call(body).statusCode()).isEqualTo(403);
        assertThat(gateway.call(body, "X-Secret", "").statusCode()).isEqualTo(403);
        assertThat(gateway.call(body, "X-Secret", TestGateway.SECRET + "x").statusCode())
                .isEqualTo(403);
        assertThat(gateway.call("{broken", "X-Secret", "salah").statusCode()).isEqualTo(403);
        assertThat(gateway.inbox.kept()).isEmpty();
        assertThat(gateway.inbox.changes()).isEmpty();
    }

    @Test
    void a_signature_over_the_body_counts_in_hexadecimal_and_base64() throws Exception {
        restart(TestGateway.receive("POST", "hmac:X-Signature"));
        byte[] body = TestGateway.message("Banjir").toBuffer().getBytes();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(TestGateway.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signature = mac.doFinal(body);
        String text = new String(body, StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(signature);

        assertThat(gateway.call(text, "X-Signature", hex).statusCode()).isEqualTo(200);
        assertThat(gateway.call(text, "X-Signature", "sha256=" + hex).statusCode())
                .isEqualTo(200);
        assertThat(gateway.call(text, "X-Signature", Base64.getEncoder().encodeToString(signature))
                        .statusCode())
                .isEqualTo(200);
        assertThat(gateway.call(text + " ", "X-Signature", hex).statusCode()).isEqualTo(403);
        assertThat(gateway.call(text, "X-Signature", hex.substring(2)).statusCode())
                .isEqualTo(403);
        assertThat(gateway.inbox.kept()).hasSize(1);
    }

    @Test
    void where_the_body_is_signed_nothing_of_the_query_is_heard() throws Exception {
        restart(TestGateway.receive("POST", "hmac:X-Signature"));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(TestGateway.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String ofNothing = HexFormat.of().formatHex(mac.doFinal(new byte[0]));

        gateway.callAt("?from=62800000009&text=Palsu&id=9", "X-Signature", ofNothing);

        assertThat(gateway.inbox.kept()).isEmpty();
    }

    @Test
    void a_form_says_the_same() {
        gateway.open();

        HttpResponse<String> answer = gateway.callWithSecret("from=%2B62800000002&text=Air+mati+%26+keruh&id=7&at=");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(gateway.inbox.kept()).singleElement().satisfies(heard -> {
            assertThat(heard.text()).isEqualTo("Air mati & keruh");
            assertThat(heard.nativeId()).isEqualTo("gerbang:7");
            assertThat(heard.writtenAt()).isEmpty();
        });
    }

    @Test
    void a_query_says_the_same_and_its_secret_is_kept_nowhere() {
        restart(TestGateway.receive("GET", "query:token"));
        String token = "token=" + TestGateway.SECRET.replace(" ", "%20");

        assertThat(gateway.get(token + "&from=62800000003&text=Halo&id=8").statusCode())
                .isEqualTo(200);
        assertThat(gateway.get(token + "&dari=62800000003&isi=Halo").statusCode())
                .isEqualTo(200);
        assertThat(gateway.get(token.replace("token", "Token") + "&dari=62800000003&isi=Halo")
                        .statusCode())
                .isEqualTo(200);
        assertThat(gateway.get("token=salah&from=62800000003&text=Halo&id=9").statusCode())
                .isEqualTo(403);

        assertThat(gateway.inbox.kept()).extracting(InboundMessage::text).containsExactly("Halo");
        assertThat(gateway.inbox.kept().getFirst().raw().orElseThrow())
                .contains("from=62800000003", "text=Halo")
                .doesNotContain("rahasia", "token");
        assertThat(gateway.inbox.changes())
                .hasSize(2)
                .allSatisfy(change -> assertThat(change)
                        .isInstanceOfSatisfying(
                                Unreadable.class,
                                shelved -> assertThat(shelved.raw())
                                        .contains("isi=Halo")
                                        .doesNotContain("rahasia")));
    }

    @Test
    void several_messages_in_one_call_are_all_heard() {
        restart(new Receive(
                "POST", "header:X-Secret", TestGateway.SECRET, "/results", "/sender/n", "text", "id", "", "iso"));
        JsonArray results = new JsonArray();
        for (int i = 0; i < 3; i++) {
            results.add(new JsonObject()
                    .put("sender", new JsonObject().put("n", "62800000010" + i))
                    .put("text", "Pesan " + i)
                    .put("id", i));
        }

        HttpResponse<String> answer =
                gateway.callWithSecret(new JsonObject().put("results", results).encode());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(gateway.inbox.kept())
                .extracting(InboundMessage::text)
                .containsExactlyInAnyOrder("Pesan 0", "Pesan 1", "Pesan 2");
        assertThat(gateway.inbox.kept())
                .allSatisfy(one -> assertThat(one.raw().orElseThrow())
                        .contains(one.text())
                        .startsWith("{\"sender\"")
                        .doesNotContain("results"));
    }

    @Test
    void without_ids_the_same_words_at_another_time_are_another_message() {
        gateway.open();
        String first = "{\"from\":\"62800000001\",\"text\":\"Halo\",\"at\":\"2026-11-22 09:00:00\"}";

        gateway.callWithSecret(first);
        gateway.callWithSecret(first);
        gateway.callWithSecret(first.replace("09:00:00", "09:00:01"));

        assertThat(gateway.inbox.kept()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{broken", "kosong", "[1,2]", "{\"text\":\"tanpa pengirim\",\"id\":1}", "{\"from\":\"1\"}"})
    void what_cannot_be_read_is_shelved_and_answered_well(String body) {
        gateway.open();

        assertThat(gateway.callWithSecret(body).statusCode()).isEqualTo(200);

        assertThat(gateway.inbox.kept()).isEmpty();
        assertThat(gateway.inbox.changes()).singleElement().isInstanceOfSatisfying(Unreadable.class, shelved -> {
            assertThat(shelved.raw())
                    .contains(new JsonObject().put("text", body).encode().substring(9, 12));
            assertThat(Peer.await(gateway.channel().replay(shelved.raw()))).isPresent();
        });
    }

    @Test
    void an_inbox_that_cannot_take_it_now_asks_for_it_again() {
        gateway.open();
        gateway.inbox.refuse(1);

        HttpResponse<String> answer =
                gateway.callWithSecret(TestGateway.message("Sampah").encode());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
    }

    @ParameterizedTest
    @CsvSource({"delivered,true", "DELIVERED,true", "failed,false", "Expired,false"})
    void a_receipt_names_the_reply_as_sending_it_did(String state, boolean delivered) throws Exception {
        gateway.open();

        assertThat(gateway.receipt("{\"id\":\"g1\",\"status\":\"" + state + "\"}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(gateway.inbox.nextReceipt())
                .isEqualTo(new DeliveryReceipt(
                        "sms", "gerbang:g1", delivered, delivered ? Optional.empty() : Optional.of(state)));
    }

    @Test
    void a_receipt_that_settles_nothing_is_passed_over() {
        gateway.open();

        assertThat(gateway.receipt("{\"id\":\"g1\",\"status\":\"queued\"}").statusCode())
                .isEqualTo(200);

        assertThat(gateway.channel().passedOver().ignored()).isEqualTo(1);
        assertThat(gateway.inbox.changes()).isEmpty();
    }

    @Property(tries = 2000)
    void no_text_makes_reading_throw(@ForAll @StringLength(max = 300) String noise, @ForAll boolean wrapped) {
        GatewaySettings settings =
                TestGateway.settings("gerbang", TestGateway.json(), TestGateway.receive("POST", "header:X-Secret"));
        GatewayMessages reading = new GatewayMessages(settings, TestGateway.ZONE);
        String text = wrapped
                ? new JsonObject()
                        .put("from", noise)
                        .put("text", noise)
                        .put("at", noise)
                        .encode()
                : noise;

        assertThat(reading.messages(text)).isNotEmpty();
        assertThat(reading.receipts(text)).isNotEmpty();
    }

    private void restart(Receive receive) {
        gateway.close();
        gateway = new TestGateway(TestGateway.json(), receive).open();
    }
}
