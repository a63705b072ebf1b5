package org.mediacenter.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Messages are kept once, whoever delivers them how often.
public interface InboundContract extends StoreUnderTest {

    @Test
    default void a_message_is_kept_with_everything_it_had() {
        InboundEntry entry = Samples.entry("1");

        List<Keeping> kept = await(store().keep(List.of(entry)));

        assertThat(kept).singleElement().isInstanceOf(Keeping.New.class);
        InboundEntry found = await(store().kept(entry.key())).orElseThrow();
        assertThat(found).usingRecursiveComparison().isEqualTo(entry);
    }

    @Test
    default void a_message_never_kept_is_not_found() {
        assertThat(await(store().kept(new InboundKey("sms", "nobody's")))).isEmpty();
    }

    @Test
    default void a_second_delivery_is_known_and_changes_nothing() {
        InboundEntry first = Samples.entry("1");
        InboundEntry second = Samples.entry("1");
        await(store().keep(List.of(first)));

        List<Keeping> kept = await(store().keep(List.of(second)));

        assertThat(kept)
                .singleElement()
                .isInstanceOfSatisfying(
                        Keeping.Known.class,
                        known -> assertThat(known.first())
                                .usingRecursiveComparison()
                                .isEqualTo(first));
        assertThat(await(store().untaken(Optional.empty(), 10))).hasSize(1);
    }

    @Test
    default void equal_native_ids_of_two_channels_are_two_messages() {
        InboundEntry sms = Samples.entry("1");
        InboundEntry other = new InboundEntry(
                new InboundKey("website", "1"),
                Samples.number(),
                sms.trackingKey(),
                sms.acceptedAt(),
                "fingerprint",
                Samples.bytes("other"));

        List<Keeping> kept = await(store().keep(List.of(sms, other)));

        assertThat(kept).hasOnlyElementsOfType(Keeping.New.class).hasSize(2);
        assertThat(await(store().kept(other.key())).orElseThrow().fingerprint()).isEqualTo("fingerprint");
    }

    @Test
    default void the_same_key_twice_in_one_call_is_kept_once_in_the_order_given() {
        InboundEntry first = Samples.entry("1");
        InboundEntry again = Samples.entry("1");
        InboundEntry last = Samples.entry("2");

        List<Keeping> kept = await(store().keep(List.of(first, again, last)));

        assertThat(kept.get(0)).isInstanceOf(Keeping.New.class);
        assertThat(kept.get(1))
                .isInstanceOfSatisfying(
                        Keeping.Known.class,
                        known -> assertThat(known.first().number()).isEqualTo(first.number()));
        assertThat(kept.get(2)).isInstanceOf(Keeping.New.class);
    }

    @Test
    default void one_key_from_many_callers_at_once_is_new_for_exactly_one() {
        List<Future<List<Keeping>>> asked = IntStream.range(0, 40)
                .mapToObj(_ -> store().keep(List.of(Samples.entry("same"))))
                .toList();

        List<Keeping> answers =
                asked.stream().flatMap(one -> await(one).stream()).toList();

        List<ComplaintNumber> winners = answers.stream()
                .filter(Keeping.New.class::isInstance)
                .map(won -> ((Keeping.New) won).entry().number())
                .toList();
        assertThat(winners).hasSize(1);
        assertThat(answers)
                .filteredOn(Keeping.Known.class::isInstance)
                .hasSize(39)
                .allSatisfy(known ->
                        assertThat(((Keeping.Known) known).first().number()).isEqualTo(winners.getFirst()));
    }

    @Test
    default void a_number_another_message_has_is_refused_and_nothing_kept() {
        InboundEntry first = Samples.entry("1");
        InboundEntry clash = Samples.entry("2", first.number());
        await(store().keep(List.of(first)));

        List<Keeping> kept = await(store().keep(List.of(clash)));

        assertThat(kept).containsExactly(new Keeping.NumberTaken(clash.key()));
        assertThat(await(store().kept(clash.key()))).isEmpty();
    }

    @Test
    default void a_number_a_complaint_has_is_refused() {
        ComplaintNumber number = Samples.number();
        await(store().append(Samples.opening(number)));

        List<Keeping> kept = await(store().keep(List.of(Samples.entry("1", number))));

        assertThat(kept).singleElement().isInstanceOf(Keeping.NumberTaken.class);
    }

    @Test
    default void untaken_messages_come_oldest_first_up_to_the_limit() {
        IntStream.range(0, 5).forEach(i -> await(store().keep(List.of(Samples.entry("n" + i)))));

        List<InboundEntry> untaken = await(store().untaken(Optional.empty(), 3));

        assertThat(untaken).extracting(entry -> entry.key().nativeId()).containsExactly("n0", "n1", "n2");
    }

    @Test
    default void untaken_messages_go_on_after_the_last_of_the_page_before() {
        List<InboundEntry> heard =
                IntStream.range(0, 5).mapToObj(i -> Samples.entry("n" + i)).toList();
        await(store().keep(heard));
        InboundEntry last = heard.get(1);

        assertThat(await(store().untaken(Optional.of(last.key()), 2)))
                .extracting(entry -> entry.key().nativeId())
                .containsExactly("n2", "n3");

        await(store().append(Samples.taking(Samples.opening(last.number()), last.key())));
        assertThat(await(store().untaken(Optional.of(last.key()), 10)))
                .extracting(entry -> entry.key().nativeId())
                .containsExactly("n2", "n3", "n4");
        assertThat(await(store().untaken(Optional.of(heard.getLast().key()), 10)))
                .isEmpty();
    }

    @Test
    default void messages_kept_together_in_one_moment_come_in_the_order_they_were_heard() {
        List<InboundEntry> heard =
                IntStream.range(0, 24).mapToObj(i -> Samples.entry("n" + i)).toList();

        await(store().keep(heard));

        assertThat(await(store().untaken(Optional.empty(), 24)))
                .extracting(InboundEntry::key)
                .containsExactlyElementsOf(heard.stream().map(InboundEntry::key).toList());
    }

    @Test
    default void a_message_a_complaint_took_is_still_known_but_its_bytes_are_gone() {
        InboundEntry entry = Samples.entry("1");
        await(store().keep(List.of(entry)));

        Appending done = await(store().append(Samples.taking(Samples.opening(entry.number()), entry.key())));

        assertThat(done).isEqualTo(new Appending.Done(1));
        assertThat(await(store().untaken(Optional.empty(), 10))).isEmpty();
        InboundEntry taken = await(store().kept(entry.key())).orElseThrow();
        assertThat(taken.message()).isEmpty();
        assertThat(taken.number()).isEqualTo(entry.number());
    }

    @Test
    default void a_message_is_taken_once() {
        InboundEntry entry = Samples.entry("1");
        await(store().keep(List.of(entry)));
        await(store().append(Samples.taking(Samples.opening(entry.number()), entry.key())));

        Append again = Samples.taking(Samples.append(entry.number(), 1, Samples.index(), "again"), entry.key());
        Appending conflict = await(store().append(again));

        assertThat(conflict).isEqualTo(new Appending.Conflict(1));
        assertThat(await(store().complaint(entry.number())).orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    default void a_refused_append_leaves_the_message_untaken() {
        InboundEntry entry = Samples.entry("1");
        await(store().keep(List.of(entry)));

        Append wrong = Samples.taking(Samples.append(entry.number(), 7, Samples.index(), "x"), entry.key());
        Appending refused = await(store().append(wrong));

        assertThat(refused).isEqualTo(new Appending.Conflict(0));
        assertThat(await(store().untaken(Optional.empty(), 10))).hasSize(1);
    }

    @Test
    default void the_complaint_a_message_became_part_of_is_found_by_the_message() {
        InboundEntry opening = Samples.entry("1");
        InboundEntry further = Samples.entry("2");
        await(store().keep(List.of(opening, further)));
        await(store().append(Samples.taking(Samples.opening(opening.number()), opening.key())));

        await(store().append(
                        Samples.taking(Samples.append(opening.number(), 1, Samples.index(), "again"), further.key())));

        assertThat(await(store().takenBy(opening.key()))).contains(opening.number());
        assertThat(await(store().takenBy(further.key()))).contains(opening.number());
    }

    @Test
    default void a_message_that_waits_or_was_never_kept_is_part_of_no_complaint() {
        InboundEntry waiting = Samples.entry("1");
        await(store().keep(List.of(waiting)));

        assertThat(await(store().takenBy(waiting.key()))).isEmpty();
        assertThat(await(store().takenBy(new InboundKey("sms", "nobody's")))).isEmpty();
    }

    @Test
    default void a_message_passed_over_waits_no_more_and_stays_known() {
        InboundEntry entry = Samples.entry("1");
        await(store().keep(List.of(entry)));

        await(store().passOver(entry.key()));

        assertThat(await(store().untaken(Optional.empty(), 10))).isEmpty();
        assertThat(await(store().takenBy(entry.key()))).isEmpty();
        assertThat(await(store().kept(entry.key())).orElseThrow().message()).isEmpty();
        assertThat(await(store().keep(List.of(Samples.entry("1")))))
                .singleElement()
                .isInstanceOf(Keeping.Known.class);
    }

    @Test
    default void a_message_a_complaint_took_cannot_be_passed_over() {
        InboundEntry entry = Samples.entry("1");
        await(store().keep(List.of(entry)));
        await(store().append(Samples.taking(Samples.opening(entry.number()), entry.key())));

        await(store().passOver(entry.key()));

        assertThat(await(store().takenBy(entry.key()))).contains(entry.number());
    }

    @Test
    default void keeping_nothing_answers_nothing() {
        assertThat(await(store().keep(List.of()))).isEmpty();
    }
}
