package org.mediacenter.hub.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.clock.TestLevels;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.store.Append;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import org.mediacenter.hub.store.sqlite.Tampering;

class DeadlineWatchTest {
    private static final ComplaintNumber WHOLE = new ComplaintNumber("K7H-M3X-RTY");
    private static final ComplaintNumber DAMAGED = new ComplaintNumber("222-222-222");
    private static final TrackingKey KEY = new TrackingKey("abcdefghijklmnop");

    @TempDir
    Path folder;

    @Test
    void a_history_of_another_kind_does_not_stop_the_clocks_of_the_others() {
        Store store = SqliteStore.open(folder);
        foreign(store);

        assertThatTheOthersGoOn(store);
    }

    @Test
    void a_history_whose_bytes_were_changed_does_not_stop_the_clocks_of_the_others() {
        Store before = SqliteStore.open(folder);
        foreign(before);
        await(before.close());
        Tampering.withEventsOf(DAMAGED, folder);

        assertThatTheOthersGoOn(SqliteStore.open(folder));
    }

    private static void assertThatTheOthersGoOn(Store store) {
        Terms terms = new Terms(TestLevels.always(), Duration.ofDays(3), Duration.ofDays(7));
        Complaints complaints = new Complaints(store, () -> Story.START, () -> terms, (_, _) -> {});
        whole(store, complaints);
        DeadlineWatch watch = new DeadlineWatch(
                store,
                complaints,
                () -> terms,
                () -> Story.START.plus(Duration.ofMinutes(15)),
                new Meters(new SimpleMeterRegistry()));

        int recorded = await(watch.look());

        assertThat(recorded).isEqualTo(3);
        assertThat(await(complaints.find(WHOLE)).orElseThrow().reached()).hasSize(3);
        await(store.close());
    }

    private static void whole(Store store, Complaints complaints) {
        InboundKey key = new InboundKey("sms", "1");
        await(store.keep(List.of(new InboundEntry(key, WHOLE, KEY, Story.START, "", new byte[] {'{', '}'}))));
        List<Order> orders = List.of(
                new Order(new Command.Open(Story.first("sms:1", Story.START)), Story.CITIZEN),
                new Order(Story.unsure(), Story.HUB));
        await(complaints.open(WHOLE, KEY, key, orders));
    }

    /// Due before the other, and of a type no hub ever wrote.
    private static void foreign(Store store) {
        byte[] event = "{\"type\":\"sung\"}".getBytes(StandardCharsets.UTF_8);
        await(store.append(new Append(
                DAMAGED,
                0,
                List.of(new Append.EventBytes(event, sha256(event))),
                List.of(),
                Set.of(),
                new Append.Index(
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Story.START),
                        false,
                        List.of(),
                        KEY.value(),
                        new byte[] {'{', '}'},
                        ""),
                Optional.empty())));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
