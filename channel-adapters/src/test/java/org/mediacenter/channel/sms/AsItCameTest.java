package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.hub.channel.InboundMessage;

/// What a centre handed over stays beside what it was read as.
@Timeout(60)
final class AsItCameTest {
    private RawCentre centre;
    private Line line;

    @BeforeEach
    void bind() throws Exception {
        centre = new RawCentre();
        line = new Line(centre.port()).open();
        centre.awaitBound();
        line.awaitUp();
    }

    @AfterEach
    void close() {
        line.close();
        centre.close();
    }

    @Test
    void a_message_keeps_the_fields_of_its_pdu_and_its_octets() throws Exception {
        byte[] words = "Lampu padam".getBytes(StandardCharsets.UTF_16BE);
        deliver(0, 8, words, HexFormat.of().parseHex("020400020007"));

        JsonObject raw = raw(line.inbox.nextMessage());

        assertThat(raw.getString("link")).isEqualTo("main");
        assertThat(raw.getString("source_addr")).isEqualTo("+62800000001");
        assertThat(raw.getString("destination_addr")).isEqualTo("1771");
        assertThat(raw.getInteger("data_coding")).isEqualTo(8);
        assertThat(raw.getString("short_message")).isEqualTo(HexFormat.of().formatHex(words));
        assertThat(raw.getJsonObject("parameters").getString("0x0204")).isEqualTo("0007");
        assertThat(raw.getString("words")).isEqualTo("Lampu padam");
    }

    @Test
    void a_message_in_pieces_keeps_them_joined_and_in_order() throws Exception {
        deliver(0x40, 0, HexFormat.of().parseHex("0500030a0302" + "647561")); // dua
        deliver(0x40, 0, HexFormat.of().parseHex("0500030a0303" + "74696761")); // tiga
        deliver(0x40, 0, HexFormat.of().parseHex("0500030a0301" + "73617475")); // satu

        JsonObject raw = raw(line.inbox.nextMessage());

        assertThat(raw.getInteger("total")).isEqualTo(3);
        assertThat(raw.getJsonArray("came"))
                .isEqualTo(new JsonArray()
                        .add(new JsonObject()
                                .put("parts", new JsonArray(List.of(1, 2, 3)))
                                .put("data_coding", 0)
                                .put("octets", "73617475" + "647561" + "74696761")));
        assertThat(raw.getString("words")).isEqualTo("satuduatiga");
    }

    @Test
    void of_a_message_that_came_in_part_it_is_seen_which_part() throws Exception {
        deliver(0x40, 0, HexFormat.of().parseHex("0500030a0202" + "647561"));
        line.clock.advance(Parts.PATIENCE.plusSeconds(1));
        Line.await(line.channel.sweep());

        JsonArray came = raw(line.inbox.nextMessage()).getJsonArray("came");

        assertThat(came.getJsonObject(0).getJsonArray("parts")).isEqualTo(new JsonArray().add(1));
        assertThat(came.getJsonObject(0).getString("octets")).isEmpty();
        assertThat(came.getJsonObject(1).getString("octets")).isEqualTo("647561");
    }

    private static JsonObject raw(InboundMessage message) {
        return new JsonObject(message.raw().orElseThrow());
    }

    private void deliver(int esmClass, int coding, byte[] words, byte... parameters) throws Exception {
        byte[] body = RawCentre.body("62800000001", "1771", esmClass, coding, words, parameters);
        assertThat(centre.deliver(body).get(20, TimeUnit.SECONDS).status()).isZero();
    }
}
