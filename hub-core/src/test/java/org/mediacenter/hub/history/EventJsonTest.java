package org.mediacenter.hub.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.store.Append.EventBytes;
import org.mediacenter.hub.store.Append.OpenedText;
import org.mediacenter.hub.store.StoredComplaint;

class EventJsonTest {

    @Provide
    Arbitrary<List<Recorded>> histories() {
        return AnyHistory.histories();
    }

    @Property(tries = 300)
    void any_event_is_written_as_the_standard_wants_it(@ForAll("histories") List<Recorded> history) throws IOException {
        for (EventBytes event : EventJson.encode(List.of(), history).events()) {
            byte[] standard = new JsonCanonicalizer(event.canonical()).getEncodedUTF8();

            assertThat(new String(event.canonical(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(standard, StandardCharsets.UTF_8));
        }
    }

    @Property(tries = 300)
    void any_history_is_read_as_it_was_written(@ForAll("histories") List<Recorded> history) {
        List<Recorded> read = EventJson.decode(StoredHistories.stored(history));

        assertThat(read).isEqualTo(history);
        assertThat(Complaint.of(read)).isEqualTo(Complaint.of(history));
    }

    @Test
    void an_event_has_exactly_this_form() {
        List<Recorded> history = Story.assigned().history();

        StoredComplaint stored = StoredHistories.stored(history);

        assertThat(json(stored, 2)).isEqualTo("""
                {"at":"2026-11-23T02:00:00.000Z","body":{"lead":"parks","supporting":[],"topic":"parks.trees"},\
                "by":{"as":"hub"},"number":"K7H-M3X-RTY","previous":"%s","schema":1,"sequence":3,"type":"routed"}\
                """.formatted(
                        StoredHistories.hex(stored.events().get(1).hash())));
        assertThat(json(stored, 0))
                .startsWith("{\"at\":\"2026-11-23T02:00:00.000Z\",\"body\":{\"acceptedAt\":")
                .contains("\"previous\":\"" + "0".repeat(64) + "\"");
    }

    @Test
    void no_personal_text_is_in_an_event() {
        StoredComplaint stored = StoredHistories.stored(Story.answered().history());

        String everything = stored.events().stream()
                .map(event -> new String(event.canonical(), StandardCharsets.UTF_8))
                .reduce("", String::concat);

        assertThat(stored.opened()).hasSize(4);
        assertThat(stored.opened()).allSatisfy(text -> {
            assertThat(everything).contains(text.hash());
            assertThat(everything).doesNotContain(text.text()).doesNotContain(text.salt());
        });
    }

    @Test
    void an_erased_text_stays_erased() {
        StoredComplaint stored = StoredHistories.stored(Story.received().history());
        List<OpenedText> none = List.of();

        List<Recorded> read =
                EventJson.decode(new StoredComplaint(stored.number(), stored.events(), none, stored.index()));

        Complaint complaint = Complaint.of(read);
        assertThat(complaint.received().text().text()).isEmpty();
        assertThat(complaint.texts())
                .allSatisfy(text -> assertThat(text.opened()).isEmpty());
    }

    @Test
    void an_unknown_event_is_named_by_complaint_and_sequence() {
        StoredComplaint stored = StoredHistories.changed(
                Story.assigned().history(), 3, json -> json.replace("\"type\":\"routed\"", "\"type\":\"sung\""));

        assertThatThrownBy(() -> EventJson.decode(stored))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("event [3] of complaint [K7H-M3X-RTY]")
                .hasMessageContaining("[sung]");
    }

    @Test
    void an_event_of_a_newer_hub_is_refused() {
        StoredComplaint stored = StoredHistories.changed(
                Story.assigned().history(), 2, json -> json.replace("\"schema\":1", "\"schema\":2"));

        assertThatThrownBy(() -> EventJson.decode(stored))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("event [2] of complaint [K7H-M3X-RTY]")
                .hasMessageContaining("schema version [2]");
    }

    @Test
    void an_older_event_is_lifted_by_the_table() {
        StoredComplaint stored = StoredHistories.stored(Story.assigned().history());
        byte[] old = json(stored, 2)
                .replace("\"schema\":1", "\"schema\":0")
                .replace("\"topic\":\"parks.trees\"", "\"service\":\"parks.trees\"")
                .getBytes(StandardCharsets.UTF_8);
        Upcasts renamed = new Upcasts(Map.of(0, event -> {
            ((ObjectNode) event.get("body")).put("topic", "parks.trees");
            return event;
        }));

        Recorded read = new EventReader(AnyHistory.NUMBER, Map.of(), renamed)
                .read(old, 3, stored.events().get(1).hash());

        assertThat(read).isEqualTo(Story.assigned().history().get(2));
    }

    private static String json(StoredComplaint stored, int event) {
        return new String(stored.events().get(event).canonical(), StandardCharsets.UTF_8);
    }
}
