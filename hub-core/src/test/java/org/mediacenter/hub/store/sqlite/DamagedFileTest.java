package org.mediacenter.hub.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.store.DamagedComplaint;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.Samples;
import org.mediacenter.hub.store.StoreUnusable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A damaged store is told at the start, with the file and the remedy, never taken for an empty
/// one.
class DamagedFileTest {
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    private Path file;
    private List<InboundEntry> entries;

    @BeforeEach
    void fill() {
        file = folder.resolve("hub.db");
        entries = IntStream.range(0, 300).mapToObj(i -> Samples.entry("m" + i)).toList();
        SqliteStore store = SqliteStore.open(folder);
        await(store.keep(entries));
        entries.forEach(entry -> await(store.append(Samples.whole(entry))));
        await(store.close());
    }

    private void assertToldAsDamaged(String how) {
        assertThatThrownBy(() -> SqliteStore.open(folder))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("[" + file + "] is damaged")
                .hasMessageContaining(how)
                .hasMessageContaining("put back a copy");
    }

    private void overwrite(long from, byte[] bytes) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(from);
            open.write(bytes);
        }
    }

    @Test
    void a_file_cut_off_is_told() throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(Files.size(file) / 2);
        }

        assertToldAsDamaged("cut off");
    }

    @Test
    void a_file_of_no_bytes_is_told() throws IOException {
        Files.write(file, new byte[0]);

        assertToldAsDamaged("[0] bytes");
    }

    @Test
    void a_text_file_in_its_place_is_told() throws IOException {
        Files.writeString(file, "to be done later\n".repeat(1000));

        assertToldAsDamaged("not those of a SQLite file");
    }

    @Test
    void a_file_overwritten_in_the_middle_is_told() throws IOException {
        byte[] garbage = new byte[8 * PAGE];
        java.util.Arrays.fill(garbage, (byte) 0x5a);
        overwrite(Files.size(file) / 2 / PAGE * PAGE, garbage);

        assertToldAsDamaged("");
    }

    @Test
    void a_file_with_zeros_in_the_middle_is_told() throws IOException {
        overwrite(Files.size(file) / 2 / PAGE * PAGE, new byte[4 * PAGE]);

        assertToldAsDamaged("");
    }

    @Test
    void a_damaged_first_page_is_told() throws IOException {
        overwrite(100, new byte[PAGE - 100]);

        assertToldAsDamaged("");
    }

    @Test
    void a_file_of_another_program_is_left_alone() throws Exception {
        try (Session session = new DatabaseFile(folder, "hub.db").bare()) {
            session.run("pragma application_id = 77");
        }

        assertToldAsDamaged("of another program");
    }

    @Test
    void a_file_of_a_newer_hub_is_told() throws Exception {
        try (Session session = new DatabaseFile(folder, "hub.db").bare()) {
            session.run("pragma user_version = 99");
        }

        assertThatThrownBy(() -> SqliteStore.open(folder))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("newer hub")
                .hasMessageContaining("[99]");
    }

    @Test
    void a_log_without_its_file_is_told() throws IOException {
        Files.delete(file);
        Files.write(folder.resolve("hub.db-wal"), new byte[100]);

        assertToldAsDamaged("it is missing");
    }

    @Test
    void a_start_that_was_cut_short_is_begun_anew() throws IOException {
        Files.delete(file);
        Files.writeString(folder.resolve("hub.db.new"), "half a file");

        SqliteStore store = SqliteStore.open(folder);

        assertThat(await(store.untaken(Optional.empty(), 10))).isEmpty();
        await(store.close());
    }

    @Test
    void changed_words_within_an_event_are_told_when_it_is_read() throws Exception {
        try (Session session = new DatabaseFile(folder, "hub.db").bare()) {
            session.run("update event set canonical = cast('{\"what\":\"nothing\"}' as blob) where sequence = 1");
        }
        SqliteStore store = SqliteStore.open(folder);

        assertThatThrownBy(() -> await(store.complaint(entries.getFirst().number())))
                .isInstanceOf(DamagedComplaint.class)
                .hasMessageContaining("[" + entries.getFirst().number() + "]")
                .hasMessageContaining("stop the hub");
        assertThat(await(store.complaint(entries.getLast().number()))).isPresent();
        await(store.close());
    }

    @Test
    void damage_met_while_at_work_stops_the_writing_and_reading_goes_on() {
        SqliteStore store = SqliteStore.open(folder);
        Work<String> meetsDamage = _ -> {
            throw new SQLiteException("database disk image is malformed", SQLiteErrorCode.SQLITE_CORRUPT_INDEX);
        };

        assertThatThrownBy(() -> await(store.write(meetsDamage))).isInstanceOf(StoreUnusable.class);

        assertThatThrownBy(() -> await(store.keep(List.of(Samples.entry("later")))))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("is damaged");
        assertThat(await(store.kept(entries.getFirst().key()))).isPresent();
        await(store.close());
    }

    @Test
    void a_page_overwritten_while_the_hub_works_is_told_by_the_next_read_of_it() throws IOException {
        SqliteStore store = SqliteStore.open(folder);
        overwrite(PAGE, new byte[(int) Files.size(file) - PAGE]);

        assertThatThrownBy(() -> await(store.complaint(entries.getFirst().number())))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("[" + file + "] is damaged");
        await(store.close());
    }
}
