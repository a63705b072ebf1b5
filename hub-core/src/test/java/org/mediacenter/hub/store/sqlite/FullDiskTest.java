package org.mediacenter.hub.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.Samples;
import org.mediacenter.hub.store.StoreBusy;

/// A full disk refuses new messages, clearly; what was kept can be read; with room again the
/// store goes on by itself.
class FullDiskTest {
    private static final int MORE_THAN_FITS = 200;

    @TempDir
    Path folder;

    @Test
    void a_file_that_may_not_grow_refuses_and_recovers() {
        SqliteStore store = SqliteStore.open(folder);
        await(store.keep(List.of(Samples.entry("before"))));
        await(store.write(session -> session.number("pragma max_page_count = 40")));

        List<InboundEntry> kept = keepUntilFull(store);

        assertReadable(store, kept);
        await(store.write(session -> session.number("pragma max_page_count = 1000000")));
        await(store.keep(List.of(large("after"))));
        await(store.close());
    }

    @Test
    void a_disk_without_room_refuses_and_recovers() throws Exception {
        assumeThat(runs("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()))
                .as("may mount a small disk")
                .isTrue();
        try {
            fillTheDisk();
        } finally {
            runs("umount", folder.toString());
        }
    }

    private void fillTheDisk() throws IOException {
        Path ballast = Files.write(folder.resolve("ballast"), new byte[200_000]);
        SqliteStore store = SqliteStore.open(folder.resolve("data"));

        List<InboundEntry> kept = keepUntilFull(store);

        assertReadable(store, kept);
        Files.delete(ballast);
        await(store.keep(List.of(large("after"))));
        assertReadable(store, kept);
        await(store.close());
    }

    private List<InboundEntry> keepUntilFull(SqliteStore store) {
        List<InboundEntry> kept = new ArrayList<>();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < MORE_THAN_FITS; i++) {
                        InboundEntry entry = large("m" + i);
                        await(store.keep(List.of(entry)));
                        kept.add(entry);
                    }
                })
                .isInstanceOf(StoreBusy.class)
                .hasMessageContaining("the disk is full")
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("MB are free");
        return kept;
    }

    private static void assertReadable(SqliteStore store, List<InboundEntry> kept) {
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(await(store.kept(entry.key()))).isPresent());
    }

    private static InboundEntry large(String nativeId) {
        InboundEntry entry = Samples.entry(nativeId);
        return new InboundEntry(
                entry.key(), entry.number(), entry.trackingKey(), entry.acceptedAt(), "", new byte[20_000]);
    }

    private static boolean runs(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
