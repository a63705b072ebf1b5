package org.mediacenter.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.CallRecord.Direction;
import org.mediacenter.hub.channel.Endpoint.Call;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.telephone.Numbering;

/// Who called, however the exchange writes it.
final class CallersTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private final Vertx vertx = Vertx.vertx();
    private final TestInbox inbox = new TestInbox();
    private final PhoneChannel channel = new PhoneChannel(
            vertx,
            new PhoneSettings(
                    Recorder.WEST, new Numbering("62"), Optional.empty(), CallFormat.ASTERISK, Optional.empty()),
            InstantSource.fixed(NOW),
            Optional.of(new StubSms()));

    @BeforeEach
    void open() {
        Await.done(channel.open(inbox, new TestMemory()));
    }

    @AfterEach
    void close() {
        Await.done(vertx.close());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0800000106",
                "62800000106",
                "+62800000106",
                "0062800000106",
                "tel:+62800000106",
                "sip:+62800000106@pbx.example"
            })
    void whoever_calls_from_one_line_is_one_caller_in_the_form_that_is_dialled(String written) {
        missed(written, "112");

        assertThat(told().caller()).contains("0800000106");
        assertThat(told().direction()).isEqualTo(Direction.INBOUND);
    }

    @Test
    void a_call_that_rings_shows_the_number_under_which_it_is_kept() {
        post(new JsonObject().put("event", "newCall").put("id", "9").put("caller", "+62800000106"));

        assertThat(Await.done(channel.lasting())).extracting(LiveCall::caller).containsExactly("0800000106");
    }

    @ParameterizedTest
    @CsvSource({
        "+62800000009, 112",
        "0800000009, 0800000106",
        "0800000005, +62800000005",
        "201, 201",
        "tel:+62800000009, 112",
        "sip:201@pbx.example, tel:201"
    })
    void a_call_of_the_citys_own_number_asks_nobody_to_call_back(String caller, String called) {
        missed(caller, called);

        assertThat(told().direction()).isEqualTo(Direction.OUTBOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"112", "+6580000106", "anonymous"})
    void what_is_no_line_of_the_country_stays_as_it_came(String written) {
        missed(written, "03100000");

        assertThat(told().caller()).contains(written);
        assertThat(told().direction()).isEqualTo(written.equals("112") ? Direction.OUTBOUND : Direction.INBOUND);
    }

    private void missed(String caller, String called) {
        post(new JsonObject()
                .put("id", "77.1")
                .put("caller", caller)
                .put("called", called)
                .put("start", "2026-11-23T09:00:00+07:00")
                .put("disposition", "missed"));
    }

    private void post(JsonObject body) {
        MultiMap none = MultiMap.caseInsensitiveMultiMap();
        Call call = new Call(none, none, Buffer.buffer(body.encode()), Optional.of("exchange"));
        Await.done(channel.endpoints().getFirst().answer().apply(call));
    }

    private CallRecord told() {
        return inbox.changes().stream()
                .filter(CallRecord.class::isInstance)
                .map(CallRecord.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
