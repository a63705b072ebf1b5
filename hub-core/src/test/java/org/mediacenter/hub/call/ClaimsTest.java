package org.mediacenter.hub.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.call.Call.Settled;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.CallRecord.Direction;
import org.mediacenter.hub.channel.CallRecord.Disposition;
import org.mediacenter.hub.clock.TestLevels;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.profile.Retention;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

/// Which of several forms writes the words of a call down.
final class ClaimsTest {
    private static final Retention KEPT = new Retention(Period.ofMonths(60), Period.ofMonths(24), Period.ofMonths(60));
    private static final ComplaintNumber NUMBER = new ComplaintNumber("K7H-M3X-RTY");

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
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

    @Test
    void the_first_form_writes_a_call_down_as_often_as_it_is_sent_and_no_other_does() {
        String call = answered("a");

        assertThat(claims("hers", call)).isTrue();
        assertThat(claims("his", call)).isFalse();
        assertThat(claims("hers", call)).isTrue();
    }

    @Test
    void a_form_that_never_came_to_its_end_holds_a_call_for_two_minutes() {
        String call = answered("b");
        claims("hers", call);

        now = now.plus(Claims.HELD_FOR).minusMillis(1);
        assertThat(claims("his", call)).isFalse();
        now = now.plusMillis(1);
        assertThat(claims("his", call)).isTrue();
        assertThat(claims("hers", call)).isFalse();
    }

    @Test
    void what_was_written_down_stays_so_however_long_ago() {
        String named = answered("c");
        String anonymous = answered("d");
        claims("hers", named);
        claims("hers", anonymous);
        Await.done(calls.settle(named, Settled.REACHED, Optional.of(NUMBER)));
        Await.done(calls.settle(anonymous, Settled.FILED, Optional.empty()));

        now = now.plus(Duration.ofHours(1));

        assertThat(claims("his", named)).isFalse();
        assertThat(claims("his", anonymous)).isFalse();
    }

    @Test
    void the_calls_of_one_caller_are_claimed_together_or_not_at_all() {
        String first = answered("e");
        String second = answered("f");
        claims("his", second);

        assertThat(claims("hers", first, second)).isFalse();
        assertThat(claims("his", first, second)).isTrue();
    }

    @Test
    void only_who_claimed_a_call_lets_go_of_it() {
        String call = answered("g");
        claims("hers", call);

        Await.done(calls.claims().release(List.of(call), "his"));
        assertThat(claims("his", call)).isFalse();
        Await.done(calls.claims().release(List.of(call), "hers"));
        assertThat(claims("his", call)).isTrue();
    }

    private boolean claims(String form, String... of) {
        return Await.done(calls.claims().claim(List.of(of), form));
    }

    /// @return the id it is kept under
    private String answered(String name) {
        Await.done(calls.take(record(name)));
        return Await.done(calls.latest()).stream()
                .filter(call -> call.caller()
                        .filter(("0800000" + (int) name.charAt(0))::equals)
                        .isPresent())
                .map(Call::id)
                .findFirst()
                .orElseThrow();
    }

    private CallRecord record(String name) {
        String line = "0800000" + (int) name.charAt(0);
        return new CallRecord(
                "phone",
                name,
                name,
                Optional.of(line),
                Optional.of("112"),
                Direction.INBOUND,
                now,
                Optional.of(now.plusSeconds(5)),
                Optional.of(now.plusSeconds(30)),
                Disposition.ANSWERED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
