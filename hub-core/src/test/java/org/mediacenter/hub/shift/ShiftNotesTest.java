package org.mediacenter.hub.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.shift.ShiftNote.Taken;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

final class ShiftNotesTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T17:00:00Z");

    @TempDir
    Path folder;

    private Instant now = MIDNIGHT;
    private Store store;
    private ShiftNotes notes;

    @BeforeEach
    void opens() {
        store = SqliteStore.open(folder);
        notes = new ShiftNotes(store, () -> now);
    }

    @AfterEach
    void closes() {
        Await.done(store.close());
    }

    @Test
    void the_next_shift_reads_what_the_last_one_wrote_the_newest_first() {
        ShiftNote evening = Await.done(notes.leave("endah", "Pompa Rungkut mati.", Map.of("triage", 12)));
        ShiftNote sameMoment = Await.done(notes.leave("arif", "BPBD sudah di lokasi.", Map.of()));

        List<ShiftNote> read = Await.done(new ShiftNotes(store, () -> now).latest(10));

        assertThat(read).containsExactly(sameMoment, evening);
        assertThat(Await.done(notes.latest(1))).containsExactly(sameMoment);
    }

    @Test
    void the_first_who_takes_a_note_is_the_one_who_goes_on() {
        String id = Await.done(notes.leave("endah", "Pompa Rungkut mati.", Map.of()))
                .id();
        now = MIDNIGHT.plusSeconds(60);

        assertThat(Await.done(notes.take(id, "dewi")).orElseThrow().taken())
                .isEqualTo(Optional.of(new Taken("dewi", now)));
        assertThat(Await.done(notes.take(id, "arif")).orElseThrow().taken())
                .isEqualTo(Optional.of(new Taken("dewi", now)));
        assertThat(Await.done(notes.take("000000000000001", "arif"))).isEmpty();
    }

    @Test
    void a_note_is_forgotten_after_ninety_days() {
        Await.done(notes.leave("endah", "Pompa Rungkut mati.", Map.of()));

        now = MIDNIGHT.plus(Duration.ofDays(90));

        assertThat(Await.done(notes.latest(10))).isEmpty();
    }
}
