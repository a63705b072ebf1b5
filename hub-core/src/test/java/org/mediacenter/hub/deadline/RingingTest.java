package org.mediacenter.hub.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.clock.TestLevels;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Reached;
import org.mediacenter.hub.complaint.Stage;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

/// A danger to life while the hub stands still.
class RingingTest {
    private static final ComplaintNumber NUMBER = new ComplaintNumber("K7H-M3X-RTY");
    private static final TrackingKey KEY = new TrackingKey("abcdefghijklmnop");
    private static final Terms TERMS = new Terms(TestLevels.always(), Duration.ofDays(3), Duration.ofDays(7));

    @TempDir
    Path folder;

    @Test
    void a_hub_that_was_down_rings_for_what_came_before() {
        Store before = SqliteStore.open(folder);
        endangered(before);
        await(before.close());

        Store after = SqliteStore.open(folder);
        Complaints complaints = new Complaints(after, () -> Story.START, TERMS, (_, _) -> {});
        DeadlineWatch watch = new DeadlineWatch(
                after,
                complaints,
                TERMS,
                () -> Story.START.plus(Duration.ofMinutes(3)),
                new Meters(new SimpleMeterRegistry()));
        await(watch.look());

        Complaint complaint = await(complaints.find(NUMBER)).orElseThrow();
        assertThat(complaint.alarms().ringing()).isPresent();
        assertThat(complaint.reached())
                .filteredOn(reached -> reached.clock() == ClockName.EMERGENCY)
                .extracting(Reached::stage)
                .containsExactly(Stage.WARNING, Stage.BREACH, Stage.ESCALATION);
        await(after.close());
    }

    private static void endangered(Store store) {
        Complaints complaints = new Complaints(store, () -> Story.START, TERMS, (_, _) -> {});
        InboundKey key = new InboundKey("sms", "1");
        await(store.keep(List.of(new InboundEntry(key, NUMBER, KEY, Story.START, "", new byte[] {'{', '}'}))));
        List<Order> orders = List.of(
                new Order(new Command.Open(Story.first("sms:1", Story.START)), Story.CITIZEN),
                new Order(Story.dangerous(), Story.HUB));
        await(complaints.open(NUMBER, KEY, key, orders));
    }
}
