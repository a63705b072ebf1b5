package org.mediacenter.hub.surge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import org.mediacenter.hub.surge.Gatherings.Begun;

/// Who puts a crowd of complaints under an incident.
final class GatheringsTest {
    private static final ComplaintNumber NUMBER = ComplaintNumber.random(new SecureRandom());

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private Store store;

    @BeforeEach
    void opens() {
        store = SqliteStore.open(folder);
    }

    @AfterEach
    void closes() {
        Await.done(store.close());
    }

    private Gatherings node() {
        return node("one");
    }

    private Gatherings node(String name) {
        return new Gatherings(store, () -> now, name);
    }

    private Gathering wanted(String form, String incident) {
        return Gathering.wanted("banjir|Rungkut", form, incident, "endah", List.of(NUMBER));
    }

    @Test
    void of_many_who_gather_one_crowd_at_once_one_does_and_all_know_its_incident() {
        List<Future<Begun>> asked = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            asked.add(node().begin(wanted("form " + i, "KJ-" + i), false));
        }

        List<Begun> begun = asked.stream().map(Await::done).toList();

        assertThat(begun).filteredOn(Begun.Mine.class::isInstance).hasSize(1);
        assertThat(begun.stream().map(one -> one.gathering().incident()).distinct())
                .hasSize(1);
    }

    @Test
    void a_form_sent_again_begins_nothing_more_also_when_all_is_done() {
        Gathering mine = Await.done(node().begin(wanted("form", "KJ-1"), false)).gathering();
        Begun meanwhile = Await.done(node().begin(wanted("form", "KJ-2"), false));
        Await.done(node().over(mine));
        Begun after = Await.done(node().begin(wanted("form", "KJ-3"), false));
        Begun another = Await.done(node().begin(wanted("another", "KJ-4"), false));

        assertThat(List.of(meanwhile, after))
                .allSatisfy(one -> assertThat(one).isInstanceOf(Begun.Known.class))
                .allSatisfy(one -> assertThat(one.gathering().incident()).isEqualTo("KJ-1"));
        assertThat(another).isInstanceOf(Begun.Mine.class);
        assertThat(another.gathering().incident()).isEqualTo("KJ-4");
    }

    @Test
    void what_got_stuck_is_gone_on_with_under_the_same_incident() {
        Gathering mine = Await.done(node().begin(wanted("form", "KJ-1"), false)).gathering();
        now = now.plusSeconds(100);
        Await.done(node().alive(mine));
        now = now.plusSeconds(100);
        assertThat(Await.done(node().begin(wanted("soon", "KJ-3"), false))).isInstanceOf(Begun.Known.class);
        now = now.plusSeconds(21);

        Begun again = Await.done(node().begin(wanted("later", "KJ-2"), false));

        assertThat(again).isInstanceOf(Begun.Mine.class);
        assertThat(again.gathering().incident()).isEqualTo("KJ-1");
    }

    @Test
    void what_a_node_had_in_hand_when_it_died_is_free_as_soon_as_it_starts_again() {
        Await.done(node().begin(wanted("form", "KJ-1"), false));
        Gatherings again = node();

        Await.done(again.start());

        assertThat(Await.done(again.open())).singleElement().satisfies(one -> {
            assertThat(one.isStuck(now)).isTrue();
            assertThat(one.numbers()).containsExactly(NUMBER);
        });
        Begun next = Await.done(again.begin(wanted("later", "KJ-2"), false));
        assertThat(next).isInstanceOf(Begun.Mine.class);
        assertThat(next.gathering().incident()).isEqualTo("KJ-1");
    }

    @Test
    void what_another_node_or_this_run_has_in_hand_stays_its_own_when_a_node_starts() {
        Gatherings one = node("one");
        Await.done(one.begin(wanted("form", "KJ-1"), false));

        Await.done(node("another").start());
        Await.done(one.start());

        assertThat(Await.done(one.open()))
                .singleElement()
                .satisfies(open -> assertThat(open.isUnderWay(now)).isTrue());
    }

    @Test
    void who_was_slow_lets_nothing_go_that_another_has_by_now() {
        Gatherings slow = node("slow");
        Gathering before = Await.done(slow.begin(wanted("form", "KJ-1"), false)).gathering();
        now = now.plusSeconds(121);
        Gatherings other = node("other");
        Await.done(other.begin(wanted("form", "KJ-1"), false));

        Await.done(slow.over(before));
        Await.done(slow.free(before));

        assertThat(Await.done(other.open()))
                .singleElement()
                .satisfies(open -> assertThat(open.isUnderWay(now)).isTrue());
    }

    @Test
    void what_got_stuck_takes_nobody_who_chose_an_incident_and_nobody_the_next_evening() {
        Await.done(node().begin(wanted("form", "KJ-1"), false));
        now = now.plusSeconds(121);
        Begun chosen = Await.done(node().begin(wanted("chosen", "KJ-2"), true));
        now = now.plusSeconds(3_601);

        Begun nextEvening = Await.done(node().begin(wanted("evening", "KJ-3"), false));

        assertThat(chosen.gathering().incident()).isEqualTo("KJ-2");
        assertThat(nextEvening.gathering().incident()).isEqualTo("KJ-3");
    }
}
