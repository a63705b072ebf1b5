package org.mediacenter.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Complaints are found by what their last append said of them.
public interface IndexContract extends StoreUnderTest {

    private ComplaintNumber opened(Append.Index index) {
        ComplaintNumber number = Samples.number();
        await(store().append(Samples.append(number, 0, index, "opened")));
        return number;
    }

    @Test
    default void open_complaints_of_a_conversation_and_of_an_author_come_newest_first() {
        Append.Index mine = Samples.found(true, Optional.of("sms:0800"), Optional.of("sms:a1"));
        ComplaintNumber older = opened(mine);
        ComplaintNumber newer = opened(mine);
        opened(Samples.found(true, Optional.of("sms:0801"), Optional.of("sms:a2")));
        opened(Samples.found(false, Optional.of("sms:0800"), Optional.of("sms:a1")));

        assertThat(await(store().openByConversation("sms:0800"))).containsExactly(newer, older);
        assertThat(await(store().openByAuthor("sms:a1"))).containsExactly(newer, older);
        assertThat(await(store().openByConversation("sms:nobody"))).isEmpty();
    }

    @Test
    default void complaints_are_found_by_their_linked_ways_among_the_others_until_they_are_unlinked() {
        ComplaintNumber older = opened(Samples.found(true, Optional.of("sms:0800"), Optional.of("sms:a1")));
        Append.Index.Linked way = new Append.Index.Linked(Optional.of("sms:0800"), "sms:a1");
        Append.Index.Linked odd = new Append.Index.Linked(Optional.empty(), "mail:a b\n%+c");
        ComplaintNumber newer = opened(Samples.linked(way, odd));

        assertThat(await(store().openByConversation("sms:0800"))).containsExactly(newer, older);
        assertThat(await(store().openByAuthor("sms:a1"))).containsExactly(newer, older);
        assertThat(await(store().openByAuthor("mail:a b\n%+c"))).containsExactly(newer);
        assertThat(await(store().complaint(newer)).orElseThrow().index().linked())
                .containsExactly(way, odd);

        await(store().append(Samples.append(newer, 1, Samples.linked(odd), "unlinked")));

        assertThat(await(store().openByConversation("sms:0800"))).containsExactly(older);
        assertThat(await(store().openByAuthor("sms:a1"))).containsExactly(older);
        assertThat(await(store().openByAuthor("mail:a b\n%+c"))).containsExactly(newer);
    }

    @Test
    default void of_several_names_those_are_found_that_have_something_open() {
        opened(Samples.found(true, Optional.of("sms:0800"), Optional.of("sms:a1")));
        opened(Samples.linked(new Append.Index.Linked(Optional.empty(), "sms:a2")));
        opened(Samples.found(false, Optional.of("sms:0801"), Optional.of("sms:a3")));

        assertThat(await(store().openAuthors(Set.of("sms:a1", "sms:a2", "sms:a3", "sms:a4"))))
                .containsExactlyInAnyOrder("sms:a1", "sms:a2");
        assertThat(await(store().openAuthors(Set.of("sms:a4")))).isEmpty();
        assertThat(await(store().openAuthors(Set.of()))).isEmpty();
    }

    @Test
    default void a_closed_complaint_is_found_by_no_linked_way() {
        ComplaintNumber number = opened(Samples.linked(new Append.Index.Linked(Optional.of("c"), "a")));
        await(store().append(Samples.append(number, 1, Samples.closed(), "closed")));

        assertThat(await(store().openByConversation("c"))).isEmpty();
        assertThat(await(store().openByAuthor("a"))).isEmpty();
    }

    @Test
    default void a_complaint_leaves_the_lists_its_last_append_took_it_out_of() {
        ComplaintNumber number = opened(Samples.found(true, Optional.of("c"), Optional.of("a")));

        await(store().append(Samples.append(number, 1, Samples.closed(), "closed")));

        assertThat(await(store().openByConversation("c"))).isEmpty();
        assertThat(await(store().openByAuthor("a"))).isEmpty();
        assertThat(await(store().openSummaries(Optional.empty(), 10))).isEmpty();
        assertThat(await(store().summary(number))).isPresent();
    }

    @Test
    default void due_complaints_come_most_overdue_first_and_the_limit_instant_counts() {
        ComplaintNumber late = opened(Samples.due(Samples.NOON.minusSeconds(60)));
        ComplaintNumber now = opened(Samples.due(Samples.NOON));
        ComplaintNumber later = opened(Samples.due(Samples.NOON.plusMillis(1)));
        opened(Samples.index());

        assertThat(await(store().due(Samples.NOON, 10))).containsExactly(late, now);
        assertThat(await(store().due(Samples.NOON, 1))).containsExactly(late);
        assertThat(await(store().due(Samples.NOON.plusMillis(1), 10))).containsExactly(late, now, later);
    }

    @Test
    default void a_clock_that_moved_on_is_due_at_its_new_time_only() {
        ComplaintNumber number = opened(Samples.due(Samples.NOON));

        await(store().append(Samples.append(number, 1, Samples.due(Samples.NOON.plusSeconds(60)), "warned")));

        assertThat(await(store().due(Samples.NOON, 10))).isEmpty();
        assertThat(await(store().due(Samples.NOON.plusSeconds(60), 10))).containsExactly(number);
    }

    @Test
    default void the_outbox_holds_complaints_with_a_reply_on_its_way() {
        ComplaintNumber sending = opened(Samples.sending(true));
        ComplaintNumber done = opened(Samples.sending(true));
        await(store().append(Samples.append(done, 1, Samples.sending(false, "sms:9"), "sent")));

        assertThat(await(store().outbox(10))).containsExactly(sending);
    }

    @Test
    default void a_receipt_finds_its_complaint_by_the_providers_id() {
        ComplaintNumber number = opened(Samples.sending(true, "sms:1"));
        await(store().append(Samples.append(number, 1, Samples.sending(true, "sms:1", "sms:2"), "sent")));
        ComplaintNumber other = opened(Samples.sending(false, "meta:1"));

        assertThat(await(store().byProviderId("sms:1"))).contains(number);
        assertThat(await(store().byProviderId("sms:2"))).contains(number);
        assertThat(await(store().byProviderId("meta:1"))).contains(other);
        assertThat(await(store().byProviderId("sms:3"))).isEmpty();
    }

    @Test
    default void an_id_the_provider_used_again_finds_the_newest_complaint() {
        opened(Samples.sending(false, "sms:1"));
        ComplaintNumber newer = opened(Samples.sending(false, "sms:1"));

        assertThat(await(store().byProviderId("sms:1"))).contains(newer);
    }

    @Test
    default void a_providers_id_no_longer_named_no_longer_finds() {
        ComplaintNumber number = opened(Samples.sending(true, "sms:1", "sms:2"));

        await(store().append(Samples.append(number, 1, Samples.sending(true, "sms:2"), "forgot")));

        assertThat(await(store().byProviderId("sms:1"))).isEmpty();
        assertThat(await(store().byProviderId("sms:2"))).contains(number);
    }

    @Test
    default void open_lines_come_page_by_page_in_number_order_each_once() {
        List<ComplaintNumber> open = IntStream.range(0, 7)
                .mapToObj(_ -> opened(Samples.index()))
                .sorted()
                .toList();
        opened(Samples.closed());

        List<StoredSummary> lines = new ArrayList<>();
        Optional<ComplaintNumber> after = Optional.empty();
        for (List<StoredSummary> page = page(after); !page.isEmpty(); page = page(after)) {
            lines.addAll(page);
            after = Optional.of(page.getLast().number());
        }

        assertThat(lines).extracting(StoredSummary::number).containsExactlyElementsOf(open);
        assertThat(lines.getFirst().summary()).isEqualTo(Samples.index().summary());
        assertThat(lines.getFirst().excerpt()).isEqualTo("lampu jalan");
        assertThat(lines.getFirst().version()).isEqualTo(1);
    }

    private List<StoredSummary> page(Optional<ComplaintNumber> after) {
        return await(store().openSummaries(after, 3));
    }

    @Test
    default void all_lines_hold_closed_complaints_too() {
        List<ComplaintNumber> all = List.of(opened(Samples.index()), opened(Samples.closed())).stream()
                .sorted()
                .toList();

        assertThat(await(store().allSummaries(Optional.empty(), 10)))
                .extracting(StoredSummary::number)
                .containsExactlyElementsOf(all);
        assertThat(await(store().allSummaries(Optional.of(all.getFirst()), 10)))
                .extracting(StoredSummary::number)
                .containsExactly(all.getLast());
    }
}
