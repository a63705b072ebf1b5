package org.mediacenter.hub.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.Story.CITIZEN;
import static org.mediacenter.hub.complaint.Story.HUB;
import static org.mediacenter.hub.complaint.Story.OPERATOR;
import static org.mediacenter.hub.complaint.Story.PARKS;
import static org.mediacenter.hub.complaint.Story.PARKS_OFFICER;
import static org.mediacenter.hub.complaint.Story.START;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.clock.Opening;
import org.mediacenter.hub.clock.ServiceLevels;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.clock.TestLevels;
import org.mediacenter.hub.clock.WorkingHours;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoredComplaint;
import org.mediacenter.hub.store.sqlite.SqliteStore;

class ComplaintsTest {
    private static final ComplaintNumber NUMBER = AnyHistory.NUMBER;
    private static final TrackingKey KEY = new TrackingKey("abcdefghijklmnop");
    private static final InboundKey FIRST = new InboundKey("sms", "1");
    private static final InboundKey SECOND = new InboundKey("sms", "2");

    @TempDir
    Path folder;

    private Instant now = START.plusMillis(7);
    private Store store;
    private Complaints complaints;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder);
        complaints = complaints(TestLevels.always());
    }

    @AfterEach
    void close() {
        await(store.close());
    }

    @Test
    void an_intake_is_one_write_that_takes_the_kept_message() {
        keep(FIRST);

        Outcome outcome = opened();

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.recorded()).hasSize(5);
            assertThat(await(complaints.find(NUMBER))).contains(done.complaint());
        });
        assertThat(await(store.untaken(Optional.empty(), 10))).isEmpty();
        assertThat(await(store.outbox(10))).containsExactly(NUMBER);
        assertThat(await(complaints.dossier(NUMBER)).orElseThrow().trackingKey())
                .isEqualTo(KEY);
        assertThat(Chain.verify(stored())).isEmpty();
    }

    @Test
    void an_intake_repeated_changes_nothing() {
        keep(FIRST);
        opened();

        assertThat(opened()).isInstanceOf(Outcome.Unchanged.class);
        assertThat(stored().version()).isEqualTo(5);
    }

    @Test
    void a_number_that_is_taken_is_no_ones_second_complaint() {
        keep(FIRST);
        opened();

        Outcome outcome = await(complaints.open(
                NUMBER, KEY, SECOND, List.of(new Order(new Command.Open(Story.first("sms:2", now)), CITIZEN))));

        assertThat(outcome).isEqualTo(new Outcome.Conflict(5, List.of()));
    }

    @Test
    void a_person_who_saw_an_old_version_is_told_what_happened_since() {
        keep(FIRST);
        opened();
        await(complaints.execute(NUMBER, OptionalLong.of(5), List.of(new Command.Accept()), PARKS_OFFICER));

        Outcome late = await(
                complaints.execute(NUMBER, OptionalLong.of(5), List.of(Story.reply(ReplyKind.FINAL)), PARKS_OFFICER));

        assertThat(late).isInstanceOfSatisfying(Outcome.Conflict.class, conflict -> {
            assertThat(conflict.version()).isEqualTo(6);
            assertThat(conflict.since())
                    .extracting(Recorded::event)
                    .containsExactly(new ComplaintEvent.Accepted("sari"));
        });
        assertThat(stored().version()).isEqualTo(6);
    }

    @Test
    void commands_given_at_once_are_decided_again_until_all_have_happened() {
        keep(FIRST);
        opened();

        var all = IntStream.range(0, 10)
                .mapToObj(i -> complaints.execute(
                        NUMBER,
                        OptionalLong.empty(),
                        List.of(new Command.AddNote(Story.personal("catatan " + i))),
                        OPERATOR))
                .toList();

        assertThat(all).allSatisfy(one -> assertThat(await(one)).isInstanceOf(Outcome.Done.class));
        assertThat(await(complaints.find(NUMBER)).orElseThrow().notes()).hasSize(10);
        assertThat(Chain.verify(stored())).isEmpty();
    }

    @Test
    void a_threaded_message_is_taken_also_where_it_is_known() {
        keep(FIRST);
        opened();
        keep(SECOND);
        List<Order> orders = List.of(new Order(Story.message("sms:2"), CITIZEN));

        assertThat(await(complaints.take(NUMBER, SECOND, orders))).isInstanceOf(Outcome.Done.class);
        assertThat(await(store.untaken(Optional.empty(), 10))).isEmpty();
        assertThat(await(complaints.take(NUMBER, SECOND, orders))).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void a_refusal_writes_nothing() {
        keep(FIRST);
        opened();

        Outcome outcome = await(complaints.execute(
                NUMBER,
                OptionalLong.empty(),
                List.of(new Command.Accept(), Story.reply(ReplyKind.INTERIM)),
                PARKS_OFFICER));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("promise-required"));
        assertThat(stored().version()).isEqualTo(5);
    }

    @Test
    void what_does_not_exist_is_not_there() {
        assertThat(await(complaints.find(NUMBER))).isEmpty();
        assertThat(await(complaints.execute(NUMBER, OptionalLong.empty(), List.of(new Command.Accept()), OPERATOR)))
                .isEqualTo(new Outcome.NotThere());
    }

    @Test
    void it_is_found_by_conversation_author_provider_id_and_next_stage() {
        keep(FIRST);
        opened();
        deliver(DeliveryState.SENDING);
        deliver(DeliveryState.SENT, "4711");

        assertThat(await(store.openByConversation("sms:0800000123"))).containsExactly(NUMBER);
        assertThat(await(store.openByAuthor("sms:0800000123"))).containsExactly(NUMBER);
        assertThat(await(store.byProviderId("sms:4711"))).contains(NUMBER);
        assertThat(await(store.outbox(10))).isEmpty();
        assertThat(stored().index().due()).contains(now.plus(Duration.ofMinutes(45)));
        assertThat(stored().index().excerpt()).isEqualTo("Pohon tumbang menutup jalan");
    }

    @Test
    void what_a_new_calendar_moved_is_not_looked_at_again_and_again() {
        keep(FIRST);
        opened();
        Instant due = stored().index().due().orElseThrow();
        WorkingHours mornings = WorkingHours.weekly(
                ZoneOffset.UTC,
                Map.of(DayOfWeek.TUESDAY, List.of(new Opening(LocalTime.of(8, 0), LocalTime.NOON))),
                Set.of());
        now = due;

        Outcome outcome = await(complaints(TestLevels.of(mornings, true)).change(NUMBER, _ -> List.of()));

        assertThat(outcome).isInstanceOf(Outcome.Unchanged.class);
        assertThat(stored().version()).isEqualTo(5);
        assertThat(stored().index().due()).contains(Instant.parse("2026-11-24T08:45:00Z"));
        assertThat(await(store.due(now, 10))).isEmpty();
    }

    @Test
    void an_old_conversation_is_not_threaded_onto() {
        keep(FIRST);
        opened();
        Complaint complaint = await(complaints.find(NUMBER)).orElseThrow();

        now = now.plus(Duration.ofDays(3)).minusMillis(1);
        assertThat(complaints.isThreadable(complaint)).isTrue();

        now = now.plusMillis(1);
        assertThat(complaints.isThreadable(complaint)).isFalse();
    }

    @Test
    void erased_texts_are_gone_from_the_store_and_the_chain_still_holds() {
        keep(FIRST);
        opened();
        Complaint before = await(complaints.find(NUMBER)).orElseThrow();
        List<String> everything = List.of(
                before.received().text().hash(), before.received().author().hash());

        Command erase = new Command.Redact(everything, "asked by the citizen");
        await(complaints.execute(NUMBER, OptionalLong.empty(), List.of(erase), OPERATOR));

        StoredComplaint stored = stored();
        assertThat(stored.opened()).noneMatch(text -> text.text().contains("Pohon"));
        assertThat(stored.index().excerpt()).isEmpty();
        assertThat(await(store.openByAuthor("sms:0800000123"))).isEmpty();
        assertThat(Chain.verify(stored)).isEmpty();
        assertThat(await(complaints.execute(NUMBER, OptionalLong.empty(), List.of(erase), OPERATOR)))
                .isInstanceOf(Outcome.Unchanged.class);
    }

    private Complaints complaints(ServiceLevels levels) {
        return new Complaints(
                store, () -> now, () -> new Terms(levels, Duration.ofDays(3), Duration.ofDays(7)), (_, _) -> {});
    }

    private void deliver(DeliveryState state, String... ids) {
        await(complaints.execute(NUMBER, OptionalLong.empty(), List.of(Story.delivery("r1", state, ids)), HUB));
    }

    private void keep(InboundKey key) {
        await(store.keep(List.of(new InboundEntry(key, number(key), KEY, now, "", new byte[] {'{', '}'}))));
    }

    private static ComplaintNumber number(InboundKey key) {
        return key.equals(FIRST) ? NUMBER : ComplaintNumber.random(new SecureRandom());
    }

    private Outcome opened() {
        return await(complaints.open(
                NUMBER,
                KEY,
                FIRST,
                List.of(
                        new Order(new Command.Open(Story.first("sms:1", now)), CITIZEN),
                        new Order(Story.sure(PARKS), HUB),
                        new Order(Story.reply(ReplyKind.ACKNOWLEDGEMENT), HUB))));
    }

    private StoredComplaint stored() {
        Optional<StoredComplaint> stored = await(store.complaint(NUMBER));
        return stored.orElseThrow();
    }
}
