package org.mediacenter.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.CallRecord.Disposition;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.telephone.Numbering;

/// A call that rings, as the desk sees it.
class LiveCallsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private final TestInbox inbox = new TestInbox();
    private final AtomicInteger news = new AtomicInteger();
    private final PhoneChannel channel = new PhoneChannel(
            vertx,
            new PhoneSettings(
                    Recorder.WEST, new Numbering(""), Optional.empty(), CallFormat.ASTERISK, Optional.empty()),
            InstantSource.fixed(NOW),
            Optional.empty());

    @BeforeEach
    void open() {
        channel.onLive(news::incrementAndGet);
        Await.done(channel.open(inbox, new TestMemory()));
    }

    @AfterEach
    void close() {
        Await.done(vertx.close());
    }

    private void told(String event) {
        post("{\"event\":\"" + event + "\",\"id\":\"9\",\"caller\":\"08000000001\"}");
    }

    private void post(String body) {
        MultiMap none = MultiMap.caseInsensitiveMultiMap();
        Await.done(channel.endpoints()
                .getFirst()
                .answer()
                .apply(new Endpoint.Call(none, none, Buffer.buffer(body), Optional.of("exchange"))));
    }

    private LiveCall lasting() {
        return Await.done(channel.lasting()).getFirst();
    }

    @Test
    void everybody_hears_when_it_begins_is_taken_and_ends() {
        told("newCall");
        int begun = news.get();
        Await.done(channel.claim(lasting().name(), "dewi"));
        int taken = news.get();
        told("hangup");

        assertThat(begun).isEqualTo(1);
        assertThat(taken).isEqualTo(2);
        assertThat(news).hasValue(3);
    }

    @Test
    void the_first_who_takes_it_has_it() {
        told("newCall");

        Await.done(channel.claim(lasting().name(), "dewi"));
        Await.done(channel.claim(lasting().name(), "agus"));

        assertThat(lasting().taker()).isEqualTo("dewi");
        assertThat(lasting().name()).doesNotContain("0800");
    }

    @Test
    void a_call_in_which_somebody_spoke_is_answered_though_the_exchange_never_said_so() {
        told("newCall");

        Await.done(channel.spoken(lasting().name(), "dewi"));
        told("hangup");

        assertThat(inbox.changes())
                .filteredOn(CallRecord.class::isInstance)
                .map(CallRecord.class::cast)
                .hasSize(2)
                .allMatch(call -> call.disposition() == Disposition.ANSWERED);
    }

    @Test
    void taking_a_call_that_is_over_does_nothing() {
        told("newCall");
        String name = lasting().name();
        told("hangup");

        Await.done(channel.claim(name, "dewi"));
        Await.done(channel.spoken(name, "dewi"));

        assertThat(Await.done(channel.lasting())).isEmpty();
        assertThat(inbox.changes()).hasSize(1);
    }

    @Test
    void who_took_it_on_one_node_has_it_still_where_another_node_writes_what_it_heard_before() {
        TestMemory notes = new TestMemory();
        Promise<Void> reading = Promise.promise();
        LiveCalls here = new LiveCalls(inbox, notes, InstantSource.fixed(NOW), () -> {});
        LiveCalls there =
                new LiveCalls(inbox, new LateReading(notes, reading.future()), InstantSource.fixed(NOW), () -> {});
        Await.done(here.take(event("{'event':'newCall','id':'7'}")));

        Future<?> late = there.take(event("{'event':'newCall','id':'7','caller':'08000000002'}"));
        String name = Await.done(here.all()).getFirst().name();
        Await.done(here.claim(name, "dewi"));
        reading.complete();
        Await.done(late);
        LiveCall second = Await.done(there.claim(name, "agus")).orElseThrow();

        assertThat(second.taker()).isEqualTo("dewi");
        assertThat(second.caller()).isEqualTo("08000000002");
    }

    @Test
    void an_id_used_again_is_another_call_under_another_name() {
        LiveCalls calls = new LiveCalls(inbox, new TestMemory(), InstantSource.fixed(NOW), () -> {});
        Await.done(calls.take(event("{'event':'newCall','id':'7','at':'2026-11-23T02:00:00Z'}")));
        String first = Await.done(calls.all()).getFirst().name();
        Await.done(calls.take(event("{'event':'hangup','id':'7','at':'2026-11-23T02:01:00Z'}")));

        Await.done(calls.take(event("{'event':'newCall','id':'7','at':'2026-11-23T02:02:00Z'}")));
        String second = Await.done(calls.all()).getFirst().name();
        Optional<LiveCall> old = Await.done(calls.claim(first, "dewi"));
        Await.done(calls.take(event("{'event':'hangup','id':'7','at':'2026-11-23T02:03:00Z'}")));

        assertThat(second).isNotEqualTo(first);
        assertThat(old).isEmpty();
        assertThat(inbox.changes()).hasSize(2);
    }

    @Test
    void a_beginning_told_again_after_the_end_is_no_other_call_though_the_clock_of_the_exchange_is_ahead() {
        LiveCalls calls = new LiveCalls(inbox, new TestMemory(), InstantSource.fixed(NOW), () -> {});
        CallBody.Said.Event begins = event("{'event':'newCall','id':'7','at':'2026-11-23T09:00:00Z'}");
        Await.done(calls.take(begins));
        Await.done(calls.take(event("{'event':'hangup','id':'7'}")));

        Await.done(calls.take(begins));

        assertThat(Await.done(calls.all())).isEmpty();
    }

    @Test
    void an_id_used_again_by_another_number_is_another_call_though_nobody_says_when() {
        told("newCall");
        told("hangup");

        post("{\"event\":\"newCall\",\"id\":\"9\",\"caller\":\"08000000002\"}");

        assertThat(lasting().caller()).isEqualTo("08000000002");
    }

    private CallBody.Said.Event event(String json) {
        Buffer body = Buffer.buffer(json.replace('\'', '"'));
        return (CallBody.Said.Event) CallBody.read(body, Recorder.WEST, number -> number);
    }

    /// A notebook in which what was read arrives late.
    private record LateReading(TestMemory notes, Future<Void> until) implements ChannelMemory {
        @Override
        public Future<Optional<String>> read(String key) {
            return notes.read(key).compose(found -> until.map(found));
        }

        @Override
        public Future<SortedMap<String, String>> startingWith(String prefix) {
            return notes.startingWith(prefix);
        }

        @Override
        public Future<Void> write(String key, String value) {
            return notes.write(key, value);
        }

        @Override
        public Future<Optional<String>> change(String key, UnaryOperator<Optional<String>> change) {
            return notes.change(key, change);
        }

        @Override
        public Future<Void> forget(String key) {
            return notes.forget(key);
        }
    }
}
