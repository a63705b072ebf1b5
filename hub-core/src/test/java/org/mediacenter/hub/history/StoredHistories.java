package org.mediacenter.hub.history;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mediacenter.hub.clock.ServiceLevels;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.clock.TestLevels;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.store.Append.EventBytes;
import org.mediacenter.hub.store.Append.OpenedText;
import org.mediacenter.hub.store.StoredComplaint;

/// Histories as a store would hand them out, whole or tampered with.
final class StoredHistories {
    private static final ServiceLevels LEVELS = TestLevels.always();
    private static final TrackingKey KEY = new TrackingKey("abcdefghijklmnop");

    private StoredHistories() {}

    static StoredComplaint stored(List<Recorded> history) {
        EventJson.Encoded encoded = EventJson.encode(List.of(), history);
        return stored(history, encoded.events(), encoded.opened());
    }

    /// Each text once, as a store keeps them.
    private static StoredComplaint stored(List<Recorded> history, List<EventBytes> events, List<OpenedText> opened) {
        Map<String, OpenedText> once =
                opened.stream().collect(Collectors.toMap(OpenedText::hash, text -> text, (first, _) -> first));
        return new StoredComplaint(
                AnyHistory.NUMBER,
                events,
                List.copyOf(once.values()),
                new Indexing(new Terms(LEVELS, Duration.ofDays(7), Duration.ofDays(7)))
                        .index(Complaint.of(history), KEY, history.getLast().at())
                        .index());
    }

    /// The same with other bytes for one event, hashed as if they had been written so.
    static StoredComplaint changed(List<Recorded> history, int sequence, UnaryOperator<String> change) {
        StoredComplaint whole = stored(history);
        List<EventBytes> events = new ArrayList<>(whole.events());
        String json = new String(events.get(sequence - 1).canonical(), StandardCharsets.UTF_8);
        byte[] other = change.apply(json).getBytes(StandardCharsets.UTF_8);
        events.set(sequence - 1, new EventBytes(other, Sha256.of(other)));
        return new StoredComplaint(whole.number(), events, whole.opened(), whole.index());
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
