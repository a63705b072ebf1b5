package org.mediacenter.hub.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.call.Legs.CALLER;
import static org.mediacenter.hub.call.Legs.leg;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.call.Call.Settled;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.CallRecord.Direction;
import org.mediacenter.hub.channel.CallRecord.Disposition;
import org.mediacenter.hub.channel.RingName;
import org.mediacenter.hub.clock.TestLevels;
import org.mediacenter.hub.profile.Retention;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

class CallsTest {
    private static final Retention KEPT = new Retention(Period.ofMonths(60), Period.ofMonths(24), Period.ofMonths(60));
    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    @TempDir
    private Path folder;

    private Instant now = NINE.plus(Duration.ofHours(1));
    private Store store;
    private Calls calls;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder);
        calls = new Calls(store, () -> now, TestLevels.always()::callBack, KEPT);
    }

    @AfterEach
    void close() {
        Await.done(store.close());
    }

    private Accepted take(CallRecord leg) {
        return Await.done(calls.take(leg));
    }

    private List<CallBack> waiting() {
        return Await.done(calls.waiting());
    }

    @Test
    void whoever_waits_is_on_the_list_however_many_were_called_back_before() {
        CallShelf shelf = new CallShelf(store, () -> now, Duration.ofDays(365));
        for (int n = 0; n < 2_100; n++) {
            String id = Line.name("0800000%04d".formatted(n));
            List<String> waitsFor = n % 700 == 0 ? List.of("call-" + n) : List.of();
            CallBack back = new CallBack(id, "", NINE, NINE.plusSeconds(n), waitsFor, 0, Optional.empty());
            Await.done(shelf.first("back/" + id, CallBack.class, back));
        }

        assertThat(Await.done(calls.waiting()).stream().flatMap(back -> back.calls().stream()))
                .containsExactly("call-0", "call-700", "call-1400");

        now = now.plus(Duration.ofDays(2));
        assertThat(Await.done(store.documents(Shelf.CALL, "back/", 2_100, now)))
                .as("what is over is forgotten soon")
                .hasSize(3);
    }

    @Test
    void a_missed_call_is_called_back_within_the_response_time_of_the_city() {
        take(leg("a", 1, NINE, Disposition.MISSED));

        assertThat(waiting()).singleElement().satisfies(back -> {
            assertThat(back.caller()).isEqualTo(CALLER);
            assertThat(back.due()).isEqualTo(NINE.plus(Duration.ofHours(1)));
        });
    }

    @Test
    void several_missed_calls_of_one_caller_are_one_call_back_due_from_the_first() {
        take(leg("b", 1, NINE.plusSeconds(600), Disposition.BUSY));
        take(leg("a", 1, NINE, Disposition.MISSED));

        assertThat(waiting()).singleElement().satisfies(back -> {
            assertThat(back.calls()).hasSize(2);
            assertThat(back.due()).isEqualTo(NINE.plus(Duration.ofHours(1)));
        });
    }

    @Test
    void the_same_leg_again_is_said_to_be_known_and_changes_nothing() {
        Accepted first = take(leg("a", 1, NINE, Disposition.MISSED));

        Accepted second = take(leg("a", 1, NINE, Disposition.MISSED));

        assertThat(first).isEqualTo(new Accepted.Noted(false));
        assertThat(second).isEqualTo(new Accepted.Noted(true));
        assertThat(Await.done(calls.latest())).hasSize(1);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void a_call_that_rang_at_one_desk_and_was_taken_at_another_was_answered() {
        take(leg("a", 1, NINE, Disposition.MISSED));
        take(leg("a", 2, NINE, Disposition.ANSWERED));

        assertThat(waiting()).isEmpty();
        assertThat(Await.done(calls.latest())).singleElement().satisfies(call -> {
            assertThat(call.disposition()).isEqualTo(Disposition.ANSWERED);
            assertThat(call.answered()).isPresent();
            assertThat(call.settled()).as("its words wait to be written down").isEmpty();
        });
    }

    @Test
    void whoever_calls_again_and_is_heard_waits_no_longer_in_whatever_order_it_is_told() {
        List<CallRecord> legs = new ArrayList<>(List.of(
                leg("a", 1, NINE, Disposition.MISSED),
                leg("b", 1, NINE.plusSeconds(60), Disposition.BUSY),
                leg("c", 1, NINE.plusSeconds(120), Disposition.ANSWERED)));
        Collections.shuffle(legs, new Random(11));

        legs.stream().map(calls::take).toList().forEach(Await::done);

        assertThat(waiting()).isEmpty();
        assertThat(Await.done(calls.latest()))
                .filteredOn(Call::isMissed)
                .hasSize(2)
                .allMatch(call -> call.settled().equals(Optional.of(Settled.CAME_THROUGH)));
    }

    @Test
    void a_call_missed_after_one_that_was_answered_is_called_back() {
        take(leg("c", 1, NINE, Disposition.ANSWERED));
        take(leg("a", 1, NINE.plusSeconds(60), Disposition.MISSED));

        assertThat(waiting()).hasSize(1);
    }

    @Test
    void nobody_is_called_back_who_hid_the_number_was_called_by_the_city_or_called_long_ago() {
        take(leg("a", 1, NINE, Disposition.MISSED, Optional.empty(), Direction.INBOUND));
        take(leg("b", 1, NINE, Disposition.MISSED, Optional.of("anonymous"), Direction.INBOUND));
        take(leg("c", 1, NINE, Disposition.MISSED, Optional.of(CALLER), Direction.OUTBOUND));
        take(leg("d", 1, NINE.minus(Duration.ofDays(31)), Disposition.MISSED));

        assertThat(waiting()).isEmpty();
        assertThat(Await.done(calls.latest())).hasSize(4);
    }

    @Test
    void who_does_not_pick_up_is_tried_again_and_who_does_is_done() {
        take(leg("a", 1, NINE, Disposition.MISSED));
        CallBack back = waiting().getFirst();

        Await.done(calls.triedInVain(back));
        CallBack tried = waiting().getFirst();
        Await.done(calls.calledBack(tried, Settled.REACHED, Optional.empty()));

        assertThat(tried.tries()).isEqualTo(1);
        assertThat(tried.next()).contains(now.plus(Duration.ofMinutes(30)));
        assertThat(waiting()).isEmpty();
        assertThat(Await.done(calls.latest()).getFirst().settled()).contains(Settled.REACHED);
        take(leg("a", 2, NINE, Disposition.MISSED));
        assertThat(waiting()).as("a late leg of a call that was called back").isEmpty();
        take(leg("e", 1, NINE.plusSeconds(60), Disposition.MISSED));
        assertThat(waiting()).as("a new call of the same line").singleElement().satisfies(again -> {
            assertThat(again.caller()).isEqualTo(CALLER);
            assertThat(again.tries()).isZero();
        });
    }

    @Test
    void a_call_of_no_possible_time_is_refused() {
        assertThat(take(leg("a", 1, Instant.parse("1969-12-31T00:00:00Z"), Disposition.MISSED)))
                .isInstanceOf(Accepted.Refused.class);
        assertThat(take(leg("a", 1, now.plus(Duration.ofDays(2)), Disposition.MISSED)))
                .isInstanceOf(Accepted.Refused.class);
    }

    @Test
    void calls_and_numbers_are_forgotten_a_year_after_they_were_heard_of() {
        take(leg("a", 1, NINE, Disposition.MISSED));

        now = now.plus(Duration.ofDays(365));

        assertThat(Await.done(calls.latest())).isEmpty();
        assertThat(waiting()).isEmpty();
        assertThat(Await.done(calls.of(CALLER))).isEmpty();
    }

    @Test
    void where_words_are_kept_for_less_than_a_year_calls_are_too() {
        Retention brief = new Retention(Period.ofMonths(6), Period.ofMonths(6), Period.ofMonths(60));
        calls = new Calls(store, () -> now, TestLevels.always()::callBack, brief);
        take(leg("a", 1, NINE, Disposition.MISSED));

        now = now.plus(Duration.ofDays(180));

        assertThat(Await.done(calls.latest())).isEmpty();
    }

    @Test
    void a_line_is_the_same_with_and_without_its_countrys_code_and_no_other_is() {
        assertThat(Line.isSame("08000000101", "+628000000101")).isTrue();
        assertThat(Line.isSame("08000000101", "08000000102")).isFalse();
        assertThat(Line.isSame("101", "628000000101")).isFalse();
    }

    @Test
    void a_missed_call_whose_words_were_written_down_is_called_back_no_more() {
        take(leg("a", 1, NINE, Disposition.MISSED));
        String id = waiting().getFirst().calls().getFirst();

        Await.done(calls.settle(id, Settled.INFORMATION, Optional.empty()));

        assertThat(waiting()).isEmpty();
        assertThat(Await.done(calls.find(id)).orElseThrow().settled()).contains(Settled.INFORMATION);
    }

    @Test
    void a_call_that_rings_has_the_name_it_is_kept_by_later() {
        String rings = Calls.ringing(leg("a", 1, NINE, Disposition.MISSED)).id();

        take(leg("a", 2, NINE, Disposition.ANSWERED));

        assertThat(Await.done(calls.find(rings))).isPresent();
    }

    @Test
    void when_a_caller_was_told_the_number_is_kept_once() {
        take(leg("a", 1, NINE, Disposition.ANSWERED));
        String id = Await.done(calls.latest()).getFirst().id();
        Instant first = now;

        Await.done(calls.told(id));
        now = now.plusSeconds(60);
        Await.done(calls.told(id));

        assertThat(Await.done(calls.find(id)).orElseThrow().told()).contains(first);
    }

    @Test
    void a_number_that_is_told_after_the_rest_belongs_to_the_same_call() {
        take(leg("a", 1, NINE.plusSeconds(30), Disposition.MISSED, Optional.empty(), Direction.INBOUND));
        List<CallBack> ofNobody = waiting();

        take(leg("a", 2, NINE, Disposition.MISSED));

        assertThat(ofNobody).isEmpty();
        assertThat(waiting()).hasSize(1);
        assertThat(Await.done(calls.latest())).singleElement().satisfies(call -> {
            assertThat(call.caller()).contains(CALLER);
            assertThat(call.start()).isEqualTo(NINE);
        });
    }

    @Test
    void a_call_with_its_number_in_two_spellings_and_a_beginning_in_two_hours_is_one() {
        take(leg("a", 1, NINE.minusSeconds(1), Disposition.MISSED));
        take(leg("a", 2, NINE, Disposition.ANSWERED, Optional.of("+628000000101"), Direction.INBOUND));

        assertThat(Await.done(calls.latest())).singleElement().matches(Call::isAnswered);
    }

    @Test
    void an_id_that_an_exchange_uses_again_is_another_call() {
        take(leg("a", 1, NINE.minus(Duration.ofHours(3)), Disposition.MISSED));
        take(leg("a", 2, NINE, Disposition.MISSED));
        take(leg("a", 3, NINE, Disposition.MISSED, Optional.of("08000000202"), Direction.INBOUND));

        assertThat(Await.done(calls.latest())).hasSize(3);
    }

    @Test
    void the_name_under_which_a_call_rang_leads_to_no_other_call_of_the_same_id() {
        CallRecord early = leg("a", 1, NINE.minus(Duration.ofHours(3)), Disposition.MISSED);
        take(early);
        take(leg("a", 2, NINE, Disposition.MISSED));

        RingName name = new RingName(early.call(), Optional.of(early.start().plusSeconds(2)));

        assertThat(Await.done(calls.rangAs(name))).map(Call::start).contains(early.start());
    }
}
