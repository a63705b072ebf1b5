package org.mediacenter.channel.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.channel.common.Peer.Asked;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.LinkHealth.Cause;

/// Replies to a gateway, and what its answers mean.
@Timeout(60)
final class GatewaySendingTest {
    private static final String NASTY = "Jalan \"Melati\" & \\ {to} {secret} 100% ${x} = 5\n+ baris 🌊";
    private TestGateway gateway = new TestGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_reply_is_one_json_request_with_our_key_and_the_gateways_id_comes_back() throws Exception {
        Delivered delivered = gateway.open().reply("Sudah kami perbaiki");
        Asked asked = gateway.peer.next("/send");

        assertThat(delivered).isEqualTo(new Delivered.Sent(List.of("gerbang:g1")));
        assertThat(asked.headers().get("Authorization")).isEqualTo("Bearer kunci");
        assertThat(asked.headers().get("Content-Type")).isEqualTo("application/json");
        assertThat(asked.json().getJsonObject("recipient").getString("phone")).isEqualTo(TestGateway.CITIZEN);
        assertThat(asked.json().getString("message")).isEqualTo("Sudah kami perbaiki");
        assertThat(asked.json().getString("ref")).endsWith("-r1-1");
    }

    @Test
    void words_of_any_kind_change_nothing_around_them_in_json() throws Exception {
        gateway.open().reply(NASTY);

        assertThat(gateway.peer.next("/send").json().getString("message")).isEqualTo(NASTY);
    }

    @ParameterizedTest
    @CsvSource({"form", "query"})
    void words_of_any_kind_change_nothing_around_them_in_a_form_and_a_query(String form) throws Exception {
        restart(TestGateway.send(form, "to={to-digits}&key={secret}&msg={text}&sender={from}"));

        gateway.reply(NASTY);

        Asked asked = gateway.peer.next("/send");
        String written = form.equals("form")
                ? asked.body().toString(StandardCharsets.UTF_8)
                : asked.query().toString().strip();
        Fields fields = form.equals("form")
                ? Fields.of(written, "").orElseThrow().getFirst()
                : Fields.of(
                                new JsonObject()
                                        .put("to", asked.query("to"))
                                        .put("key", asked.query("key"))
                                        .put("msg", asked.query("msg"))
                                        .put("sender", asked.query("sender"))
                                        .encode(),
                                "")
                        .orElseThrow()
                        .getFirst();
        assertThat(fields.at("to")).contains("62800000001");
        assertThat(fields.at("key")).contains("kunci");
        assertThat(fields.at("msg")).contains(NASTY);
        assertThat(fields.at("sender")).contains("1771");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 422})
    void a_final_no_is_final(int status) {
        answer(status, "{}");

        assertThat(gateway.open().reply("Sudah")).isEqualTo(new Delivered.Refused("the gateway said no, " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void not_now_rests_as_long_as_the_gateway_asks(int status) {
        gateway.peer.answers((_, response) ->
                response.setStatusCode(status).putHeader("Retry-After", "7").end("{}"));

        Delivered delivered = gateway.open().reply("Sudah");

        assertThat(delivered)
                .isInstanceOfSatisfying(
                        Delivered.Later.class,
                        later -> assertThat(later.after()).hasSeconds(7));
        assertThat(gateway.channel().reaches("gerbang:" + TestGateway.CITIZEN)).isFalse();
        assertThat(gateway.channel().links().getFirst().headRoom())
                .hasValueSatisfying(room -> assertThat(room.left()).isZero());
        assertThat(gateway.reply("Lagi")).isInstanceOf(Delivered.Later.class);
        assertThat(gateway.peer.asked("/send")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 500, 502, 504})
    void an_answer_that_says_nothing_means_nobody_knows(int status) {
        answer(status, "{}");

        assertThat(gateway.open().reply("Sudah")).isEqualTo(new Delivered.Unknown("the gateway answered " + status));
    }

    @Test
    void an_answer_that_says_nothing_shows_on_the_link_until_the_next_one_that_does() {
        answer(500, "{}");
        gateway.open().reply("Satu");

        assertThat(link().state()).isEqualTo(State.DOWN);
        assertThat(link().cause()).contains(Cause.PROVIDER);
        assertThat(link().detail()).contains("it answered 500");
        assertThat(gateway.channel().reaches("gerbang:" + TestGateway.CITIZEN)).isTrue();

        Peer.await(gateway.channel().deliver(TestGateway.outbound("INFO", "Dua")));
        assertThat(link().state()).isEqualTo(State.DOWN);

        answer(200, "{\"id\":1}");
        gateway.reply("Tiga");
        assertThat(link().state()).isEqualTo(State.UP);
    }

    @Test
    void where_nobody_sends_anything_more_an_answer_that_says_nothing_shows_for_ten_minutes() {
        answer(500, "{}");
        gateway.open().reply("Satu");

        gateway.pass(Duration.ofMinutes(9));
        int looks = gateway.peer.looks();
        Await.until("it was looked for again", () -> gateway.peer.looks() > looks + 1);
        assertThat(link().state()).isEqualTo(State.DOWN);

        gateway.pass(Duration.ofMinutes(1));
        gateway.await(State.UP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":\"\"}", "{\"id\":null}", "{\"error\":\"try again\"}"})
    void a_2xx_answer_without_the_id_that_is_expected_means_nobody_knows(String body) {
        answer(200, body);

        assertThat(gateway.open().reply("Satu")).isEqualTo(new Delivered.Unknown("the gateway's answer has no id"));
        assertThat(link().detail()).contains("it answered 200");
    }

    @Test
    void silence_after_writing_means_nobody_knows_and_nothing_is_sent_again() {
        gateway.close();
        gateway = new TestGateway(TestGateway.json(), Duration.ofSeconds(3));
        gateway.peer.answers((_, _) -> {});

        assertThat(gateway.open().reply("Sudah")).isInstanceOf(Delivered.Unknown.class);
        assertThat(gateway.peer.asked("/send")).hasSize(1);
        gateway.await(State.UP);
    }

    @Test
    void a_connection_that_goes_before_the_answer_means_nobody_knows() {
        gateway.peer.answers((_, response) -> response.reset());

        assertThat(gateway.open().reply("Sudah")).isInstanceOf(Delivered.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403})
    void a_key_or_credit_the_gateway_does_not_accept_shows_on_the_link_and_costs_no_reply(int status) {
        answer(status, "{}");

        assertThat(gateway.open().reply("Sudah")).isInstanceOf(Delivered.Later.class);
        assertThat(gateway.channel().links().getFirst().state()).isEqualTo(State.DOWN);
        assertThat(gateway.channel().links().getFirst().detail()).contains("key");

        answer(200, "{\"id\":1}");
        assertThat(gateway.reply("Sudah")).isInstanceOf(Delivered.Sent.class);
        assertThat(gateway.channel().links().getFirst().state()).isEqualTo(State.UP);
    }

    @Test
    void what_a_2xx_answer_says_counts_where_the_settings_ask() {
        restart(TestGateway.sending("POST", "json", "{\"a\":\"{to}{text}\"}", "/status=1", "saldo"));

        answer(200, "{\"status\":1,\"id\":77}");
        assertThat(gateway.reply("Satu")).isEqualTo(new Delivered.Sent(List.of("gerbang:77")));
        answer(200, "{\"status\":5,\"text\":\"nomor salah\"}");
        assertThat(gateway.reply("Dua")).isEqualTo(new Delivered.Refused("the gateway said no"));
        answer(200, "{\"status\":5,\"text\":\"saldo habis\"}");
        assertThat(gateway.reply("Tiga")).isInstanceOf(Delivered.Later.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/status=1,''",
        "/status=1,<html><body>Maaf</body></html>",
        "/status=1,'{\"pesan\":\"kosong\"}'",
        "^OK,''",
        "^OK,'<!DOCTYPE html><p>OK</p>'"
    })
    void a_2xx_answer_that_does_not_speak_of_it_means_nobody_knows(String takenWhen, String body) {
        restart(TestGateway.sending("POST", "json", "{\"a\":\"{to}{text}\"}", takenWhen, ""));
        gateway.peer.answers((_, response) -> response.end(body));

        assertThat(gateway.reply("Satu")).isInstanceOf(Delivered.Unknown.class);
    }

    @Test
    void words_that_are_not_the_right_ones_mean_no() {
        restart(TestGateway.sending("POST", "json", "{\"a\":\"{to}{text}\"}", "^OK", ""));
        gateway.peer.answers((_, response) -> response.end("ERROR 12"));

        assertThat(gateway.reply("Satu")).isInstanceOf(Delivered.Refused.class);
    }

    @Test
    void a_2xx_answer_that_is_too_long_to_be_read_means_nobody_knows() {
        restart(TestGateway.sending("POST", "json", "{\"a\":\"{to}{text}\"}", "/status=1", ""));
        gateway.peer.answers((_, response) -> response.end("{\"status\":5,\"b\":\"" + "x".repeat(70_000) + "\"}"));

        assertThat(gateway.reply("Satu")).isInstanceOf(Delivered.Unknown.class);
    }

    @Test
    void a_gateway_that_is_away_is_seen_and_has_taken_nothing() {
        gateway.open();
        gateway.peer.close();

        gateway.await(State.DOWN);

        assertThat(gateway.channel().reaches("gerbang:" + TestGateway.CITIZEN)).isFalse();
        assertThat(gateway.reply("Sudah")).isInstanceOf(Delivered.Later.class);
    }

    @Test
    void a_sender_with_a_name_cannot_be_answered() {
        gateway.open();

        Delivered delivered = Peer.await(gateway.channel().deliver(TestGateway.outbound("INFO", "Sudah")));

        assertThat(delivered).isEqualTo(new Delivered.Refused("the sender is a name, not a number"));
        assertThat(gateway.peer.asked("/send")).isEmpty();
    }

    private LinkHealth link() {
        return gateway.channel().links().getFirst();
    }

    private void answer(int status, String body) {
        gateway.peer.answers((_, response) -> Peer.json(response, status, new JsonObject(body)));
    }

    private void restart(GatewaySettings.Send send) {
        gateway.close();
        gateway = new TestGateway(send).open();
    }
}
