package org.mediacenter.hub.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
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
import org.mediacenter.hub.profile.CityProfile;
import org.mediacenter.hub.profile.LoadedCity;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import org.mediacenter.routing.profile.ProfileFolder;

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
        Complaints complaints = new Complaints(after, () -> Story.START, () -> TERMS, (_, _) -> {});
        DeadlineWatch watch = new DeadlineWatch(
                after,
                complaints,
                () -> TERMS,
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

    @Test
    void what_nobody_takes_rings_again_every_five_minutes_until_somebody_does() {
        Terms terms = new Terms(surabaya().serviceLevels(), Duration.ofDays(3), Duration.ofDays(7));
        Store store = SqliteStore.open(folder);
        endangered(store, terms);
        AtomicReference<Instant> now = new AtomicReference<>(Story.START);
        Complaints complaints = new Complaints(store, now::get, () -> terms, (_, _) -> {});
        DeadlineWatch watch =
                new DeadlineWatch(store, complaints, () -> terms, now::get, new Meters(new SimpleMeterRegistry()));

        now.set(Story.START.plus(Duration.ofMinutes(14)));
        await(watch.look());
        assertThat(rings(complaints))
                .containsExactly(
                        "media-center-coordinator", "media-center-coordinator 2", "media-center-coordinator 3");

        await(complaints.execute(NUMBER, OptionalLong.empty(), List.of(Story.taken(now.get())), Story.OPERATOR));
        now.set(Story.START.plus(Duration.ofHours(1)));
        await(watch.look());
        assertThat(rings(complaints)).hasSize(3);
        await(store.close());
    }

    private static List<String> rings(Complaints complaints) {
        return await(complaints.find(NUMBER)).orElseThrow().reached().stream()
                .filter(reached -> reached.clock() == ClockName.EMERGENCY && reached.stage() == Stage.ESCALATION)
                .flatMap(reached -> reached.to().stream())
                .toList();
    }

    private static CityProfile surabaya() {
        return ((LoadedCity.Ready) CityProfile.load(ProfileFolder.shipped("surabaya"), _ -> true, _ -> true)).profile();
    }

    private static void endangered(Store store) {
        endangered(store, TERMS);
    }

    private static void endangered(Store store, Terms terms) {
        Complaints complaints = new Complaints(store, () -> Story.START, () -> terms, (_, _) -> {});
        InboundKey key = new InboundKey("sms", "1");
        await(store.keep(List.of(new InboundEntry(key, NUMBER, KEY, Story.START, "", new byte[] {'{', '}'}))));
        List<Order> orders = List.of(
                new Order(new Command.Open(Story.first("sms:1", Story.START)), Story.CITIZEN),
                new Order(Story.dangerous(), Story.HUB));
        await(complaints.open(NUMBER, KEY, key, orders));
    }
}
