package org.mediacenter.hub.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

/// What a backup folder is, and which one is refused.
final class BackupTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3_600);
    private static final String BLOB = "blobs/AB/AB1-2C3-4D5/" + "0".repeat(64);

    @TempDir
    Path home;

    private Path data;
    private Path backup;
    private Path other;
    private Store store;

    /// What can happen to a file on the way.
    enum Harm {
        CHANGED {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        },
        CUT {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
            }
        },
        EMPTIED {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        LOST {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        };

        abstract void to(Path file) throws IOException;
    }

    @BeforeEach
    void a_hub_works() throws IOException {
        data = home.resolve("data");
        backup = home.resolve("backups/monday");
        other = home.resolve("other/data");
        store = SqliteStore.open(data);
        put(Shelf.ACCOUNT, "sari");
        put(Shelf.SESSION, "signed-in");
        Files.createDirectories(data.resolve(BLOB).getParent());
        Files.writeString(data.resolve(BLOB), "a photo");
        Files.createDirectories(data.resolve("blobs/parts"));
        Files.writeString(data.resolve("blobs/parts/half"), "half a pho");
    }

    @AfterEach
    void it_stops() {
        Await.done(store.close());
    }

    private void put(Shelf shelf, String key) {
        Await.done(store.put(new Document(shelf, key, new byte[] {'{', '}'}, 0, Optional.empty())));
    }

    @Test
    void everything_is_there_again_but_nobody_is_signed_in() throws IOException {
        Backup.Taken taken = Backup.take(data, backup, NOW);
        Restore.Done done = Restore.into(other, backup, LATER);

        assertThat(taken).isEqualTo(new Backup.Taken(0, 1));
        assertThat(done).isEqualTo(new Restore.Done(NOW, 0));
        assertThat(other.resolve(BLOB)).hasContent("a photo");
        Store again = SqliteStore.open(other);
        assertThat(Await.done(again.document(Shelf.ACCOUNT, "sari", LATER))).isPresent();
        assertThat(Await.done(again.document(Shelf.SESSION, "signed-in", LATER)))
                .isEmpty();
        Await.done(again.close());
    }

    @Test
    void it_holds_what_belongs_to_something_and_can_be_checked_without_a_hub() throws IOException {
        Backup.take(data, backup, NOW);

        assertThat(names(backup)).containsExactlyInAnyOrder("SHA256SUMS", "backup.json", BLOB, "hub.db");
        assertThat(Files.readAllLines(backup.resolve("SHA256SUMS")))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).matches("[0-9a-f]{64}  " + BLOB));
        assertThat(Files.getPosixFilePermissions(backup)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_that_was_harmed_is_refused_and_nothing_is_put_back(Harm harm) throws IOException {
        for (String file : List.of("SHA256SUMS", "backup.json", BLOB, "hub.db")) {
            Path copy = home.resolve(harm + "-" + file.replace('/', '-'));
            Backup.take(data, copy, NOW);

            harm.to(copy.resolve(file));

            assertThatThrownBy(() -> Restore.into(other, copy, LATER))
                    .as(file)
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("backup");
            assertThat(other).doesNotExist();
            assertThat(other.resolveSibling("data.unfinished")).doesNotExist();
        }
    }

    @Test
    void one_with_something_more_in_it_is_refused() throws IOException {
        Backup.take(data, backup, NOW);
        Files.writeString(backup.resolve("blobs/extra"), "whose is this");

        assertThatThrownBy(() -> Restore.into(other, backup, LATER))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("[blobs/extra] is not in its [SHA256SUMS]");
    }

    @Test
    void a_list_that_leads_out_of_its_folder_is_refused() throws IOException {
        Backup.take(data, backup, NOW);
        Files.writeString(
                backup.resolve("SHA256SUMS"),
                Files.readString(backup.resolve("SHA256SUMS")).replace("hub.db", "../hub.db"));

        assertThatThrownBy(() -> Restore.into(other, backup, LATER))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("[SHA256SUMS] is not what was backed up");
    }

    @Test
    void a_folder_with_something_in_it_is_left_as_it_is() throws IOException {
        Backup.take(data, backup, NOW);

        assertThatThrownBy(() -> Backup.take(data, backup, LATER))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("is not empty: the backup needs a new or empty folder");
        assertThatThrownBy(() -> Restore.into(data, backup, LATER))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("is not empty: putting back a backup needs a new or empty folder");
    }

    @Test
    void an_empty_folder_and_one_a_broken_try_left_over_are_filled() throws IOException {
        Files.createDirectories(backup);
        Files.createDirectories(backup.resolveSibling("monday.unfinished/blobs"));

        Backup.take(data, backup, NOW);

        assertThat(backup.resolve("SHA256SUMS")).exists();
        assertThat(backup.resolveSibling("monday.unfinished")).doesNotExist();
    }

    @Test
    void where_there_is_no_store_there_is_no_backup() {
        assertThatThrownBy(() -> Backup.take(home.resolve("nothing"), backup, NOW))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("there is no store");
        assertThat(backup).doesNotExist();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
