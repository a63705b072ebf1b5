package org.mediacenter.hub.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.history.Chain.Break;
import org.mediacenter.hub.store.Append.EventBytes;
import org.mediacenter.hub.store.Append.OpenedText;
import org.mediacenter.hub.store.StoredComplaint;

class ChainTest {
    private static final StoredComplaint WHOLE =
            StoredHistories.stored(Story.answered().history());

    @Provide
    Arbitrary<List<Recorded>> histories() {
        return AnyHistory.histories();
    }

    @Test
    void a_history_as_written_is_whole() {
        assertThat(Chain.verify(WHOLE)).isEmpty();
    }

    @Property(tries = 100)
    void a_changed_byte_is_found_where_it_is(
            @ForAll("histories") List<Recorded> history,
            @ForAll @IntRange(max = 9) int event,
            @ForAll @IntRange(max = 10_000) int position,
            @ForAll @IntRange(min = 1, max = 255) int difference) {
        StoredComplaint stored = StoredHistories.stored(history);
        int index = event % history.size();
        byte[] bytes = stored.events().get(index).canonical().clone();
        bytes[position % bytes.length] ^= (byte) difference;

        Optional<Break> found = Chain.verify(with(
                stored, index, new EventBytes(bytes, stored.events().get(index).hash())));

        assertThat(found).map(Break::sequence).contains(index + 1L);
    }

    @Test
    void an_event_rewritten_with_its_hash_breaks_the_next_one() {
        StoredComplaint rewritten = StoredHistories.changed(
                Story.answered().history(), 3, json -> json.replace("\"lead\":\"parks\"", "\"lead\":\"roads\""));

        assertThat(Chain.verify(rewritten))
                .contains(new Break(WHOLE.number(), 4, "it does not follow the event before it"));
    }

    @Test
    void an_event_taken_out_is_missed() {
        List<EventBytes> events = new ArrayList<>(WHOLE.events());
        events.remove(1);

        assertThat(Chain.verify(with(WHOLE, events))).map(Break::sequence).contains(2L);
    }

    @Test
    void two_events_in_the_wrong_order_are_noticed() {
        List<EventBytes> events = new ArrayList<>(WHOLE.events());
        Collections.swap(events, 1, 2);

        assertThat(Chain.verify(with(WHOLE, events))).contains(new Break(WHOLE.number(), 2, "it says it is event [3]"));
    }

    @Test
    void bytes_that_say_the_same_in_another_form_are_not_canonical() {
        StoredComplaint loose = StoredHistories.changed(
                Story.answered().history(), 1, json -> json.replace("\"anonymous\":false", "\"anonymous\": false"));

        assertThat(Chain.verify(loose)).contains(new Break(WHOLE.number(), 1, "its bytes are not canonical JSON"));
    }

    @Test
    void another_complaints_event_does_not_belong_here() {
        StoredComplaint foreign = StoredHistories.changed(
                Story.answered().history(), 2, json -> json.replace("K7H-M3X-RTY", "222-222-222"));

        assertThat(Chain.verify(foreign)).contains(new Break(WHOLE.number(), 2, "it belongs to another complaint"));
    }

    @Test
    void a_text_put_in_the_place_of_another_is_noticed() {
        List<OpenedText> texts = new ArrayList<>(WHOLE.opened());
        int words = indexOf(texts, "Terima kasih.");
        texts.set(
                words, new OpenedText(texts.get(words).hash(), texts.get(words).salt(), "Terima uang."));

        assertThat(Chain.verify(texts(texts)))
                .contains(new Break(WHOLE.number(), 4, "a text is not the one that was hashed"));
    }

    @Test
    void a_history_that_was_tampered_with_is_not_read_as_true() {
        List<OpenedText> texts = new ArrayList<>(WHOLE.opened());
        int words = indexOf(texts, "Terima kasih.");
        texts.set(
                words, new OpenedText(texts.get(words).hash(), texts.get(words).salt(), "Terima uang."));
        List<EventBytes> events = new ArrayList<>(WHOLE.events());
        events.remove(1);

        assertThatThrownBy(() -> EventJson.decode(texts(texts)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("is not the one that was written")
                .hasMessageNotContaining("uang");
        assertThatThrownBy(() -> EventJson.decode(with(WHOLE, events)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("event [2]");
    }

    @Test
    void a_text_that_went_missing_is_told_from_one_that_was_erased() {
        List<OpenedText> texts = new ArrayList<>(WHOLE.opened());
        OpenedText gone = texts.remove(indexOf(texts, "Terima kasih."));
        Story erased =
                Story.answered().by(Story.OPERATOR, new Command.Redact(List.of(gone.hash()), "asked by the citizen"));
        StoredComplaint told = StoredHistories.stored(erased.history());

        assertThat(Chain.verify(texts(texts)))
                .contains(new Break(WHOLE.number(), 4, "a text is gone that nobody erased"));
        assertThat(Chain.verify(new StoredComplaint(told.number(), told.events(), texts, told.index())))
                .isEmpty();
    }

    @Test
    void a_text_nobody_wrote_is_noticed() {
        List<OpenedText> texts = new ArrayList<>(WHOLE.opened());
        texts.add(new OpenedText("0".repeat(64), "00", "Uang sudah diterima."));

        assertThat(Chain.verify(texts(texts)))
                .contains(new Break(WHOLE.number(), 0, "a text belongs to none of its events"));
    }

    @Test
    void bytes_that_are_no_json_are_named_not_thrown() {
        byte[] noise = "not json".getBytes(StandardCharsets.UTF_8);

        assertThat(Chain.verify(with(WHOLE, 2, new EventBytes(noise, Sha256.of(noise)))))
                .contains(new Break(WHOLE.number(), 3, "its bytes are not canonical JSON"));
    }

    private static int indexOf(List<OpenedText> texts, String text) {
        return texts.stream().map(OpenedText::text).toList().indexOf(text);
    }

    private static StoredComplaint texts(List<OpenedText> texts) {
        return new StoredComplaint(WHOLE.number(), WHOLE.events(), texts, WHOLE.index());
    }

    private static StoredComplaint with(StoredComplaint stored, int index, EventBytes event) {
        List<EventBytes> events = new ArrayList<>(stored.events());
        events.set(index, event);
        return with(stored, events);
    }

    private static StoredComplaint with(StoredComplaint stored, List<EventBytes> events) {
        return new StoredComplaint(stored.number(), events, stored.opened(), stored.index());
    }
}
