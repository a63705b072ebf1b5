package org.mediacenter.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.call.Call;
import org.mediacenter.hub.call.CallBack;
import org.mediacenter.hub.call.Calls;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.Endpoint.Answer;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.profile.Retention;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import org.mediacenter.hub.telephone.Numbering;

/// What an exchange tells of calls late, twice or in the wrong order, down to whom the city calls back.
class EventsInAnyOrderTest {
    private static final Instant RANG = Instant.parse("2026-11-23T03:00:00Z");
    private static final String NUMBER = "08000000001";
    private static final Retention KEPT = new Retention(Period.ofMonths(60), Period.ofMonths(24), Period.ofMonths(60));

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final TestMemory memory = new TestMemory();
    private Instant now = RANG.plusSeconds(60);
    private Store store;
    private Calls calls;
    private PhoneChannel channel;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder);
        calls = new Calls(store, () -> now, missed -> missed.plus(Duration.ofHours(1)), KEPT);
        channel = opened();
    }

    private PhoneChannel opened() {
        PhoneChannel fresh = new PhoneChannel(
                vertx,
                new PhoneSettings(
                        Recorder.WEST, new Numbering(""), Optional.empty(), CallFormat.ASTERISK, Optional.empty()),
                () -> now,
                Optional.empty());
        Await.done(fresh.open(
                inbound -> inbound instanceof CallRecord record
                        ? calls.take(record)
                        : Future.succeededFuture(new Accepted.Noted()),
                memory));
        return fresh;
    }

    @AfterEach
    void close() {
        Await.done(channel.close());
        Await.done(vertx.close());
        Await.done(store.close());
    }

    private Future<Answer> tell(JsonObject body) {
        MultiMap none = MultiMap.caseInsensitiveMultiMap();
        Endpoint endpoint = channel.endpoints().getFirst();
        return endpoint.answer().apply(new Endpoint.Call(none, none, body.toBuffer(), Optional.of("exchange")));
    }

    private int told(JsonObject body) {
        return Await.done(tell(body)).status();
    }

    private static JsonObject event(String id, String name, int second) {
        return new JsonObject()
                .put("id", id)
                .put("event", name)
                .put("at", RANG.plusSeconds(second).toString());
    }

    private static JsonObject rings(String id) {
        return event(id, "newCall", 0).put("caller", NUMBER);
    }

    private List<Call> all() {
        return Await.done(calls.latest());
    }

    private List<CallBack> backs() {
        return Await.done(calls.waiting());
    }

    private static List<List<JsonObject>> orders(List<JsonObject> events) {
        List<List<JsonObject>> orders = new ArrayList<>();
        if (events.isEmpty()) {
            orders.add(List.of());
        }
        for (JsonObject first : events) {
            List<JsonObject> others =
                    events.stream().filter(other -> !other.equals(first)).toList();
            for (List<JsonObject> rest : orders(others)) {
                List<JsonObject> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    /// Each order of the events, with the number in each one of them: every call with an id and a number of its own.
    private int tellInEveryOrder(List<String> names) {
        int told = 0;
        for (String withNumber : names) {
            for (List<JsonObject> order : orders(
                    names.stream().map(name -> event("", name, second(name))).toList())) {
                told++;
                for (JsonObject one : order) {
                    JsonObject event = one.copy().put("id", "call-" + told);
                    if (event.getString("event").equals(withNumber)) {
                        event.put("caller", "0800000%04d".formatted(told));
                    }
                    assertThat(told(event)).as(order.toString()).isEqualTo(201);
                }
            }
        }
        return told;
    }

    private static int second(String name) {
        return switch (name) {
            case "newCall" -> 0;
            case "answer" -> 10;
            default -> 30;
        };
    }

    @Test
    void a_missed_call_is_called_back_in_whatever_order_and_place_its_number_is_told() {
        int told = tellInEveryOrder(List.of("newCall", "hangup"));

        assertThat(backs()).hasSize(told);
        assertThat(all())
                .hasSize(told)
                .allMatch(Call::isMissed)
                .allSatisfy(call -> assertThat(call.start()).isEqualTo(RANG));
        assertThat(Await.done(channel.lasting())).isEmpty();
    }

    @Test
    void an_answered_call_is_one_answered_call_in_whatever_order_it_is_told() {
        int told = tellInEveryOrder(List.of("newCall", "answer", "hangup"));

        assertThat(backs()).isEmpty();
        assertThat(all()).hasSize(told).allMatch(Call::isAnswered).allSatisfy(call -> {
            assertThat(call.caller()).isPresent();
            assertThat(call.start()).isEqualTo(RANG);
        });
        assertThat(Await.done(channel.lasting())).isEmpty();
    }

    @Test
    void a_call_of_which_a_whole_record_was_told_does_not_ring_any_more() {
        told(new JsonObject()
                .put("id", "7")
                .put("caller", NUMBER)
                .put("start", RANG.toString())
                .put("answer", RANG.plusSeconds(5).toString())
                .put("end", RANG.plusSeconds(50).toString()));

        told(rings("7"));

        assertThat(Await.done(channel.lasting())).isEmpty();
        assertThat(all()).singleElement().matches(Call::isAnswered);
        assertThat(backs()).isEmpty();
    }

    @Test
    void what_is_told_again_after_the_end_is_known_also_over_a_restart() {
        told(rings("7"));
        told(event("7", "hangup", 20));
        int again = told(rings("7"));
        Await.done(channel.close());
        channel = opened();

        int afterRestart = told(rings("7"));

        assertThat(List.of(again, afterRestart)).containsExactly(200, 200);
        assertThat(Await.done(channel.lasting())).isEmpty();
        assertThat(all()).hasSize(1);
    }

    @Test
    void ten_events_of_one_call_at_once_are_one_call() {
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            answers.add(tell(i % 2 == 0 ? rings("7") : event("7", "hangup", 20)));
        }

        Await.done(Future.join(answers));

        assertThat(Await.done(channel.lasting())).isEmpty();
        assertThat(all()).singleElement().matches(Call::isMissed);
        assertThat(backs()).hasSize(1);
    }

    @Test
    void what_lost_its_end_rings_for_ten_minutes_and_is_then_a_missed_call() {
        told(rings("7"));
        now = now.plus(Duration.ofMinutes(9));
        List<LiveCall> rings = Await.done(channel.lasting());
        now = now.plus(Duration.ofMinutes(2));
        Await.done(channel.close());

        channel = opened();
        Await.until("the caller is to be called back", () -> backs().size() == 1);
        Await.until("the call is written down", () -> all().size() == 1);
        Await.until("it rings no more", () -> Await.done(channel.lasting()).isEmpty());

        assertThat(rings).hasSize(1);
        assertThat(all()).singleElement().matches(Call::isMissed);
    }

    @Test
    void who_was_held_longer_than_that_and_is_answered_was_answered() {
        told(rings("7"));
        now = now.plus(Duration.ofMinutes(15));
        told(rings("8").put("caller", "08000000002"));
        List<CallBack> givenUp = backs();

        told(event("7", "answer", 950));

        assertThat(givenUp).hasSize(1);
        assertThat(backs()).isEmpty();
        assertThat(Await.done(channel.lasting())).hasSize(2);
        assertThat(all()).singleElement().matches(Call::isAnswered);
    }

    @Test
    void an_answered_call_that_lost_its_end_lasts_four_hours_and_stays_answered() {
        told(rings("7"));
        told(event("7", "answer", 5));
        now = now.plus(Duration.ofHours(4));

        told(rings("8").put("caller", "08000000002"));

        assertThat(Await.done(channel.lasting())).extracting(LiveCall::id).containsExactly("8");
        assertThat(all()).singleElement().matches(Call::isAnswered);
        assertThat(backs()).isEmpty();
    }

    @Test
    void an_end_alone_is_kept_as_a_missed_call_of_nobody_when_no_beginning_comes() {
        told(event("7", "hangup", 20));
        List<Call> atOnce = all();
        now = now.plus(Duration.ofMinutes(2));

        told(rings("8"));

        assertThat(atOnce).isEmpty();
        assertThat(all()).singleElement().matches(Call::isMissed);
    }

    @Test
    void ended_calls_are_remembered_for_a_day() {
        told(rings("7"));
        told(event("7", "hangup", 20));
        now = now.plus(Duration.ofHours(25));

        int nextDay = told(rings("7").put("at", now.toString()));

        assertThat(nextDay).isEqualTo(201);
        assertThat(Await.done(channel.lasting())).hasSize(1);
        assertThat(memory.notes()).hasSize(1);
    }
}
