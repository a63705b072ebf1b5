package org.mediacenter.channel.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.channel.sms.gateway.GatewaySettings.Receive;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.Unreadable;

/// Calls of many messages, and times as programs write them.
@Timeout(60)
final class GatewayCallsTest {
    private TestGateway gateway = new TestGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_call_of_thousands_of_messages_is_heard_whole() {
        restart(new Receive(
                "POST", "header:X-Secret", TestGateway.SECRET, "/results", "from", "text", "id", "", "iso"));
        JsonArray results = new JsonArray();
        for (int i = 0; i < 2_500; i++) {
            results.add(new JsonObject()
                    .put("from", "62800000001")
                    .put("text", "Pesan " + i)
                    .put("id", i));
        }

        HttpResponse<String> answer =
                gateway.callWithSecret(new JsonObject().put("results", results).encode());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(gateway.inbox.kept()).hasSize(2_500);
    }

    @Test
    void a_call_of_which_much_cannot_be_read_is_shelved_once() {
        restart(new Receive(
                "POST", "header:X-Secret", TestGateway.SECRET, "/results", "from", "text", "id", "", "iso"));

        gateway.callWithSecret("{\"results\":[{},1,{\"from\":\"62800000001\",\"text\":\"Halo\",\"id\":7},{}]}");

        assertThat(gateway.inbox.kept()).extracting(InboundMessage::text).containsExactly("Halo");
        assertThat(gateway.inbox.changes())
                .filteredOn(Unreadable.class::isInstance)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"epoch-milliseconds,1795343945999.1", "epoch-seconds,1795343945.9", "epoch-seconds,1795343945.0"})
    void a_time_with_a_fraction_is_that_time(String form, String number) {
        restart(new Receive("POST", "header:X-Secret", TestGateway.SECRET, "", "from", "text", "", "at", form));

        gateway.callWithSecret("{\"from\":\"62800000001\",\"text\":\"Halo\",\"at\":" + number + "}");

        assertThat(gateway.inbox.kept())
                .singleElement()
                .satisfies(message -> assertThat(message.writtenAt())
                        .hasValueSatisfying(
                                at -> assertThat(at.getEpochSecond()).isEqualTo(1_795_343_945L)));
    }

    private void restart(Receive receive) {
        gateway.close();
        gateway = new TestGateway(TestGateway.json(), receive).open();
    }
}
