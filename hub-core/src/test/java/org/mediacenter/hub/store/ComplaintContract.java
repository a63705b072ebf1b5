package org.mediacenter.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Append.EventBytes;
import org.mediacenter.hub.store.Append.OpenedText;

/// A complaint's history grows by whole appends, each seen by the next.
public interface ComplaintContract extends StoreUnderTest {

    @Test
    default void a_complaint_comes_back_with_its_events_byte_for_byte() {
        ComplaintNumber number = Samples.number();
        await(store().append(Samples.append(number, 0, Samples.index(), "one", "two")));
        await(store().append(Samples.append(number, 2, Samples.sending(true, "sms:1"), "three")));

        StoredComplaint complaint = await(store().complaint(number)).orElseThrow();

        assertThat(complaint.number()).isEqualTo(number);
        assertThat(complaint.version()).isEqualTo(3);
        assertThat(complaint.events())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(Samples.event("one"), Samples.event("two"), Samples.event("three"));
        assertThat(complaint.index()).usingRecursiveComparison().isEqualTo(Samples.sending(true, "sms:1"));
    }

    @Test
    default void an_unknown_complaint_is_not_found() {
        assertThat(await(store().complaint(Samples.number()))).isEmpty();
    }

    @Test
    default void an_append_that_saw_an_older_version_is_a_conflict_and_writes_nothing() {
        ComplaintNumber number = Samples.number();
        await(store().append(Samples.append(number, 0, Samples.index(), "one", "two")));

        Appending late = await(store().append(Samples.append(number, 1, Samples.closed(), "late")));

        assertThat(late).isEqualTo(new Appending.Conflict(2));
        StoredComplaint complaint = await(store().complaint(number)).orElseThrow();
        assertThat(complaint.version()).isEqualTo(2);
        assertThat(complaint.index().open()).isTrue();
    }

    @Test
    default void opening_a_number_twice_is_a_conflict() {
        ComplaintNumber number = Samples.number();
        await(store().append(Samples.opening(number)));

        assertThat(await(store().append(Samples.opening(number)))).isEqualTo(new Appending.Conflict(1));
    }

    @Test
    default void of_many_who_saw_the_same_version_one_wins_and_the_others_are_told() {
        ComplaintNumber number = Samples.number();
        await(store().append(Samples.opening(number)));

        List<Future<Appending>> asked = IntStream.range(0, 20)
                .mapToObj(i -> store().append(Samples.append(number, 1, Samples.index(), "writer " + i)))
                .toList();

        List<Appending> answers = asked.stream().map(StoreUnderTest::await).toList();
        assertThat(answers).filteredOn(new Appending.Done(2)::equals).hasSize(1);
        assertThat(answers).filteredOn(new Appending.Conflict(2)::equals).hasSize(19);
        assertThat(await(store().complaint(number)).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    default void a_conflict_undoes_nothing_of_the_appends_beside_it() {
        ComplaintNumber taken = Samples.number();
        await(store().append(Samples.opening(taken)));
        List<ComplaintNumber> numbers =
                IntStream.range(0, 10).mapToObj(_ -> Samples.number()).toList();

        List<Future<Appending>> asked = numbers.stream()
                .flatMap(number -> List.of(Samples.opening(number), Samples.opening(taken)).stream())
                .map(append -> store().append(append))
                .toList();

        asked.forEach(StoreUnderTest::await);
        assertThat(numbers)
                .allSatisfy(
                        number -> assertThat(await(store().complaint(number))).isPresent());
    }

    @Test
    default void texts_stand_beside_the_events_until_they_are_erased() {
        ComplaintNumber number = Samples.number();
        OpenedText name = new OpenedText("a".repeat(64), "1".repeat(32), "Siti");
        OpenedText story = new OpenedText("b".repeat(64), "2".repeat(32), "lampu mati");
        await(store().append(Samples.withTexts(Samples.opening(number), List.of(name, story), Set.of())));

        Append erasing = Samples.append(number, 1, Samples.index());
        await(store().append(Samples.withTexts(erasing, List.of(), Set.of(name.hash()))));

        StoredComplaint complaint = await(store().complaint(number)).orElseThrow();
        assertThat(complaint.opened()).containsExactly(story);
        assertThat(complaint.version()).isEqualTo(1);
    }

    @Test
    default void erasing_one_complaint_leaves_equal_hashes_of_another() {
        OpenedText text = new OpenedText("a".repeat(64), "1".repeat(32), "Siti");
        ComplaintNumber one = Samples.number();
        ComplaintNumber other = Samples.number();
        for (ComplaintNumber number : List.of(one, other)) {
            await(store().append(Samples.withTexts(Samples.opening(number), List.of(text), Set.of())));
        }

        Append erasing = Samples.append(one, 1, Samples.index(), "redacted");
        await(store().append(Samples.withTexts(erasing, List.of(), Set.of(text.hash()))));

        assertThat(await(store().complaint(one)).orElseThrow().opened()).isEmpty();
        assertThat(await(store().complaint(other)).orElseThrow().opened()).containsExactly(text);
    }

    @Test
    default void emoji_nul_and_a_megabyte_of_text_come_back_as_they_were() {
        ComplaintNumber number = Samples.number();
        OpenedText odd = new OpenedText("a".repeat(64), "1".repeat(32), "banjir 🌊\0 di sini\r\n\u202e");
        OpenedText long1 = new OpenedText("b".repeat(64), "2".repeat(32), "é".repeat(1 << 19));
        byte[] binary = new byte[256];
        IntStream.range(0, binary.length).forEach(i -> binary[i] = (byte) i);
        EventBytes event = new EventBytes(binary, Samples.sha256(binary));
        Append append =
                new Append(number, 0, List.of(event), List.of(odd, long1), Set.of(), Samples.index(), Optional.empty());

        await(store().append(append));

        StoredComplaint complaint = await(store().complaint(number)).orElseThrow();
        assertThat(complaint.opened()).containsExactlyInAnyOrder(odd, long1);
        assertThat(complaint.events().getFirst().canonical()).isEqualTo(binary);
    }

    @Test
    default void half_a_character_is_kept_as_a_question_mark_and_harms_nothing_else() {
        ComplaintNumber number = Samples.number();
        OpenedText half = new OpenedText("a".repeat(64), "1".repeat(32), "a\uD83Cb");

        await(store().append(Samples.withTexts(Samples.opening(number), List.of(half), Set.of())));

        assertThat(await(store().complaint(number)).orElseThrow().opened())
                .extracting(OpenedText::text)
                .containsExactly("a?b");
    }

    @Test
    default void a_store_opened_again_has_everything() {
        ComplaintNumber number = Samples.number();
        InboundEntry entry = Samples.entry("1");
        await(store().append(Samples.opening(number)));
        await(store().keep(List.of(entry)));

        Store again = reopened();

        assertThat(await(again.complaint(number))).isPresent();
        assertThat(await(again.untaken(Optional.empty(), 10))).hasSize(1);
        assertThat(await(again.append(Samples.append(number, 1, Samples.index(), "more"))))
                .isEqualTo(new Appending.Done(2));
    }
}
