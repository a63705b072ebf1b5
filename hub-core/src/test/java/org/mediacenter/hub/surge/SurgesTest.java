package org.mediacenter.hub.surge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

final class SurgesTest {
    private static final Instant EVENING = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path folder;

    private Instant now = EVENING;
    private Store store;
    private Surges surges;

    @BeforeEach
    void opens() {
        store = SqliteStore.open(folder);
        surges = new Surges(store, () -> now);
    }

    @AfterEach
    void closes() {
        Await.done(store.close());
    }

    @Test
    void a_surge_lasts_through_a_restart_and_on_every_node_until_somebody_ends_it() {
        assertThat(surges.now()).isEmpty();
        Surge begun = Await.done(surges.begin("banjir di Rungkut", "endah"));

        Surges other = new Surges(store, () -> now);
        Await.done(other.read());
        assertThat(other.now()).contains(begun);

        assertThat(Await.done(other.end(begun))).isTrue();
        assertThat(other.now()).isEmpty();
        Await.done(surges.read());
        assertThat(surges.now()).isEmpty();
    }

    @Test
    void another_reason_leaves_the_time_it_began() {
        Await.done(surges.begin("hujan lebat", "endah"));
        now = EVENING.plusSeconds(600);

        Surge surge = Await.done(surges.begin("banjir di Rungkut", "arif"));

        assertThat(surge).isEqualTo(new Surge("banjir di Rungkut", "arif", EVENING));
        assertThat(surges.now()).contains(surge);
    }

    @Test
    void who_ends_a_surge_does_not_end_what_somebody_declared_since() {
        Surge seen = Await.done(surges.begin("hujan lebat", "endah"));
        Surges other = new Surges(store, () -> now);
        Surge newer = Await.done(other.begin("banjir di Rungkut", "arif"));

        assertThat(Await.done(surges.end(seen))).isFalse();
        assertThat(surges.now()).contains(newer);
        assertThat(Await.done(surges.end(newer))).isTrue();
        assertThat(Await.done(other.end(newer))).isTrue();
        assertThat(other.now()).isEmpty();
    }

    @Test
    void of_one_who_ends_and_one_who_declares_at_once_the_newer_word_stands() {
        for (int night = 0; night < 20; night++) {
            Surge seen = Await.done(surges.begin("hujan lebat", "endah"));
            Surges other = new Surges(store, () -> now);

            Future<Boolean> ended = surges.end(seen);
            Surge declared = Await.done(other.begin("banjir di Rungkut", "arif"));
            Await.done(ended);

            Await.done(surges.read());
            assertThat(surges.now()).contains(declared);
        }
    }

    @Test
    void a_surge_after_another_began_when_it_was_declared() {
        Await.done(surges.end(Await.done(surges.begin("hujan lebat", "endah"))));
        now = EVENING.plusSeconds(600);

        assertThat(Await.done(surges.begin("banjir di Rungkut", "arif")).since())
                .isEqualTo(now);
    }
}
