package org.mediacenter.hub.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import org.mediacenter.hub.view.SavedViews.Change;

final class SavedViewsTest {
    private static final String LATE = "queue=overdue";

    @TempDir
    Path folder;

    private Store store;
    private SavedViews views;

    @BeforeEach
    void opens() {
        store = SqliteStore.open(folder);
        views = new SavedViews(store, () -> Instant.parse("2026-11-23T02:00:00Z"));
    }

    @AfterEach
    void closes() {
        Await.done(store.close());
    }

    @Test
    void a_view_is_kept_for_who_saved_it_and_for_nobody_else() {
        Await.done(views.save("dewi", "Terlambat", LATE));

        assertThat(Await.done(views.of("dewi"))).containsExactly(new SavedView("v1", "Terlambat", LATE));
        assertThat(Await.done(views.of("agus"))).isEmpty();
    }

    @Test
    void saving_under_the_same_name_shows_something_else_from_now_on() {
        Await.done(views.save("dewi", "Pagi", LATE));
        Await.done(views.save("dewi", "pagi", "queue=mine"));

        assertThat(Await.done(views.of("dewi"))).containsExactly(new SavedView("v1", "pagi", "queue=mine"));
    }

    @Test
    void a_view_gets_another_name_unless_another_view_has_it_and_goes_when_it_is_deleted() {
        Await.done(views.save("dewi", "Satu", LATE));
        Await.done(views.save("dewi", "Dua", "queue=mine"));

        Change taken = Await.done(views.rename("dewi", "v2", "SATU"));
        Change renamed = Await.done(views.rename("dewi", "v2", "Tiga"));
        Change unknown = Await.done(views.rename("dewi", "v9", "Empat"));
        Await.done(views.delete("dewi", "v1"));

        assertThat(taken).isEqualTo(new Change.Refused("name-taken"));
        assertThat(renamed).isInstanceOf(Change.Done.class);
        assertThat(unknown).isEqualTo(new Change.Refused("unknown"));
        assertThat(Await.done(views.of("dewi"))).extracting(SavedView::name).containsExactly("Tiga");
    }

    @Test
    void more_than_thirty_are_refused_also_when_they_are_saved_at_once() {
        for (int i = 0; i < SavedViews.MOST - 1; i++) {
            Await.done(views.save("dewi", "Tampilan " + i, LATE));
        }
        List<Future<Change>> atOnce = IntStream.range(0, 3)
                .mapToObj(i -> views.save("dewi", "Lagi " + i, LATE))
                .toList();
        Await.done(Future.join(atOnce));

        assertThat(atOnce.stream().map(Future::result).filter(Change.Done.class::isInstance))
                .hasSize(1);
        assertThat(Await.done(views.of("dewi"))).hasSize(SavedViews.MOST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "queue=overdue&page=3 | queue=overdue",
                "q=lampu+mati&lang=en | q=lampu+mati",
                "from=2026-11-01&to=2026-11-23&skip=100 | from=2026-11-01&to=2026-11-23",
                "javascript:alert(1)&queue=mine | queue=mine",
                "x=\"><script>&status=TRIAGE | status=TRIAGE"
            })
    void only_what_narrows_the_list_makes_a_view(String written, String kept) {
        assertThat(SavedView.query(written)).isEqualTo(kept);
    }

    @Test
    void a_view_of_everything_and_one_without_a_name_are_refused() {
        assertThat(Await.done(views.save("dewi", "Semua", "page=2"))).isEqualTo(new Change.Refused("query"));
        assertThat(Await.done(views.save("dewi", " ", LATE))).isEqualTo(new Change.Refused("name"));
        assertThat(Await.done(views.save("dewi", "x".repeat(61), LATE))).isEqualTo(new Change.Refused("name"));
    }
}
