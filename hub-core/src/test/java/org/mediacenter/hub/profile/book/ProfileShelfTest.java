package org.mediacenter.hub.profile.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.profile.ProfileFiles;
import org.mediacenter.hub.profile.book.ProfileShelf.Adding;
import org.mediacenter.hub.profile.book.ProfileShelf.Draft;
import org.mediacenter.hub.profile.book.ProfileShelf.Withdrawing;
import org.mediacenter.hub.profile.book.Version.Origin;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoreUnusable;
import org.mediacenter.hub.store.sqlite.SqliteStore;

/// Every state of the city's profile is kept, whoever made it, and holds from the day it says.
class ProfileShelfTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T17:00:00Z");
    private static final ProfileFiles FIRST =
            new ProfileFiles("kota", new TreeMap<>(Map.of("rules.yaml", "cut: 0.5", "messages/id.yaml", "halo")));
    private static final ProfileFiles STRICTER = FIRST.with("rules.yaml", "cut: 0.7");
    private static final ProfileFiles KINDER = STRICTER.with("messages/id.yaml", "halo warga");

    @TempDir
    private Path folder;

    private Store store;
    private ProfileShelf shelf;
    private Instant now = MONDAY;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder);
        shelf = new ProfileShelf(store, () -> now);
    }

    @AfterEach
    void close() {
        Await.done(store.close());
    }

    @Test
    void a_version_is_read_as_it_was_written_whatever_comes_after_it() {
        Version first = added(FIRST, 0);
        added(STRICTER, 1);

        assertThat(ProfileFiles.of(Await.done(shelf.folder(first)))).isEqualTo(FIRST);
        assertThat(book().versions()).extracting(Version::number).containsExactly(1, 2);
        assertThat(book().latest().orElseThrow().files().get("messages/id.yaml"))
                .isEqualTo(first.files().get("messages/id.yaml"));
    }

    @Test
    void what_changes_nothing_is_no_version() {
        added(FIRST, 0);

        assertThat(add(FIRST, 1, Optional.empty())).isInstanceOf(Adding.Same.class);
        assertThat(book().versions()).hasSize(1);
    }

    @Test
    void of_two_who_change_the_same_version_the_second_is_told() {
        added(FIRST, 0);
        added(STRICTER, 1);

        Adding second = add(FIRST.with("rules.yaml", "cut: 0.9"), 1, Optional.empty());

        assertThat(second)
                .isInstanceOfSatisfying(
                        Adding.Overtaken.class,
                        overtaken -> assertThat(overtaken.latest().number()).isEqualTo(2));
    }

    @Test
    void a_version_for_a_later_day_holds_from_that_day_on() {
        added(FIRST, 0);
        add(STRICTER, 1, Optional.of(NEW_YEAR));

        assertThat(numberInForce(NEW_YEAR.minusMillis(1))).isEqualTo(1);
        assertThat(numberInForce(NEW_YEAR)).isEqualTo(2);
    }

    @Test
    void nothing_slips_in_before_what_is_planned_until_that_is_withdrawn() {
        added(FIRST, 0);
        add(STRICTER, 1, Optional.of(NEW_YEAR));

        assertThat(add(KINDER, 2, Optional.empty())).isInstanceOf(Adding.BeforePlanned.class);
        assertThat(withdraw(2)).isEqualTo(Withdrawing.DONE);
        assertThat(added(KINDER, 1).number()).isEqualTo(3);
        assertThat(numberInForce(NEW_YEAR)).isEqualTo(3);
        assertThat(book().version(2).orElseThrow().withdrawn().orElseThrow().by())
                .isEqualTo("sri");
    }

    @Test
    void what_holds_already_cannot_be_withdrawn() {
        added(FIRST, 0);
        added(STRICTER, 1);

        assertThat(withdraw(2)).isEqualTo(Withdrawing.NOT_POSSIBLE);
        assertThat(withdraw(7)).isEqualTo(Withdrawing.NOT_POSSIBLE);
    }

    @Test
    void the_book_rules_from_the_first_version_somebody_chose() {
        Await.done(shelf.add(new Draft(FIRST, Optional.empty(), Origin.FOLDER, "installation", ""), 0));
        assertThat(book().rules()).isFalse();

        added(STRICTER, 1);
        assertThat(book().rules()).isTrue();
    }

    @Test
    void a_book_nobody_here_can_read_is_said_and_left_as_it_is() {
        Await.done(store.put(new Document(
                Shelf.PROFILE, "book", "{\"pages\":7}".getBytes(StandardCharsets.UTF_8), 0, Optional.empty())));

        assertThatThrownBy(() -> Await.done(shelf.book())).rootCause().isNotNull();
        assertThatThrownBy(() -> Await.done(shelf.book())).hasStackTraceContaining(StoreUnusable.class.getName());
    }

    @Test
    void a_version_says_another_name_when_it_says_other_words() {
        assertThat(FIRST.id()).startsWith("kota-").isNotEqualTo(STRICTER.id());
        assertThat(FIRST.with("rules.yaml", "cut: 0.5").id()).isEqualTo(FIRST.id());
    }

    private Version added(ProfileFiles files, int seen) {
        now = now.plus(Duration.ofMinutes(1));
        return ((Adding.Done) add(files, seen, Optional.empty())).version();
    }

    private Adding add(ProfileFiles files, int seen, Optional<Instant> from) {
        return Await.done(shelf.add(new Draft(files, from, Origin.SCREEN, "sri", "uji"), seen));
    }

    private Withdrawing withdraw(int number) {
        return Await.done(shelf.withdraw(number, "sri", "batal"));
    }

    private ProfileBook book() {
        return Await.done(shelf.book());
    }

    private int numberInForce(Instant when) {
        return book().inForce(when).orElseThrow().number();
    }
}
