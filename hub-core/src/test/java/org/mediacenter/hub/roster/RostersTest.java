package org.mediacenter.hub.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.roster.Duty.Function;
import org.mediacenter.hub.roster.Roster.Notice;
import org.mediacenter.hub.roster.Rosters.Change;
import org.mediacenter.hub.roster.Rosters.Wanted;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import org.mediacenter.routing.DepartmentCode;

/// Who is on duty when.
final class RostersTest {
    private static final DepartmentCode PARKS = new DepartmentCode("parks");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final String DECREE = "188.45/12/436.7/2026";

    @TempDir
    Path folder;

    private Store store;
    private Rosters rosters;

    @BeforeEach
    void opens() {
        store = SqliteStore.open(folder);
        rosters = new Rosters(store, () -> Instant.parse("2026-11-23T02:00:00Z"));
    }

    @AfterEach
    void closes() {
        Await.done(store.close());
    }

    @Test
    void what_was_written_is_read_again_and_past_duties_stay() {
        Roster first = done(add(0, wanted("sari", Function.COORDINATOR, "2026-01-01", "2026-06-30")));
        Roster second = done(add(1, wanted("dewi", Function.MEMBER, "2026-07-01", "")));

        assertThat(Await.done(rosters.of(PARKS))).isEqualTo(second);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.duties()).containsAll(first.duties()).hasSize(2);
        assertThat(second.on(MONDAY)).extracting(Duty::officer).containsExactly("dewi");
        assertThat(Await.done(rosters.of(new DepartmentCode("roads"))).duties()).isEmpty();
    }

    @Test
    void of_two_who_saw_the_same_roster_the_second_is_told_and_changes_nothing() {
        done(add(0, wanted("sari", Function.MEMBER, "2026-01-01", "")));

        assertThat(add(0, wanted("dewi", Function.MEMBER, "2026-01-01", ""))).isEqualTo(new Change.Overtaken());
        assertThat(Await.done(rosters.end(PARKS, 0, "d1", MONDAY, Optional.empty())))
                .isEqualTo(new Change.Overtaken());
        assertThat(Await.done(rosters.of(PARKS)).duties())
                .extracting(Duty::officer)
                .containsExactly("sari");
    }

    @Test
    void a_duty_goes_to_somebody_else_from_the_day_after() {
        done(add(0, wanted("sari", Function.COORDINATOR, "2026-01-01", "")));

        Roster after = done(Await.done(rosters.end(
                PARKS, 1, "d1", MONDAY, Optional.of(wanted("dewi", Function.COORDINATOR, "2026-11-24", "")))));

        assertThat(after.duty("d1").orElseThrow().to()).contains(MONDAY);
        assertThat(after.function("sari", MONDAY)).contains(Function.COORDINATOR);
        assertThat(after.function("dewi", MONDAY)).isEmpty();
        assertThat(after.function("dewi", MONDAY.plusDays(1))).contains(Function.COORDINATOR);
        assertThat(after.notices(MONDAY)).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused_and_nothing_of_it_is_written() {
        done(add(0, wanted("sari", Function.MEMBER, "2026-01-01", "")));

        assertThat(add(1, new Wanted("dewi", Function.MEMBER, " ", MONDAY, Optional.empty())))
                .isEqualTo(new Change.Refused("decree"));
        assertThat(add(1, wanted("dewi", Function.MEMBER, "2026-11-23", "2026-11-22")))
                .isEqualTo(new Change.Refused("days"));
        assertThat(add(
                        1,
                        wanted("dewi", Function.MEMBER, "2026-11-23", ""),
                        wanted("sari", Function.MEMBER, "2026-11-23", "")))
                .isEqualTo(new Change.Refused("twice"));
        assertThat(end("d9", MONDAY)).isEqualTo(new Change.Refused("unknown"));
        assertThat(end("d1", LocalDate.parse("2025-12-31"))).isEqualTo(new Change.Refused("days"));
        assertThat(Await.done(rosters.of(PARKS)).duties()).hasSize(1);
    }

    @Test
    void days_without_a_coordinator_and_days_with_two_are_told() {
        Roster roster = done(add(
                0,
                wanted("sari", Function.COORDINATOR, "2026-01-01", "2026-11-30"),
                wanted("dewi", Function.COORDINATOR, "2026-11-29", "2026-12-05"),
                wanted("tono", Function.COORDINATOR, "2026-12-10", "2026-12-20"),
                wanted("wati", Function.MEMBER, "2026-01-01", "")));

        assertThat(roster.notices(MONDAY))
                .containsExactly(
                        new Notice.Gap(LocalDate.parse("2026-12-06"), Optional.of(LocalDate.parse("2026-12-09"))),
                        new Notice.Gap(LocalDate.parse("2026-12-21"), Optional.empty()),
                        new Notice.Overlap("sari", "dewi", LocalDate.parse("2026-11-29")));
    }

    private Change add(long version, Wanted... wanted) {
        return Await.done(rosters.add(PARKS, version, List.of(wanted)));
    }

    private Change end(String id, LocalDate last) {
        return Await.done(rosters.end(PARKS, 1, id, last, Optional.empty()));
    }

    private static Roster done(Change change) {
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done) change).roster();
    }

    private static Wanted wanted(String officer, Function function, String from, String to) {
        return new Wanted(
                officer,
                function,
                DECREE,
                LocalDate.parse(from),
                Optional.of(to).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }
}
