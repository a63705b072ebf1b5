package org.mediacenter.routing.alike;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.TopicCode;

/// A happening several people may be telling of right now.
///
/// @param numbers of the complaints, the oldest first
/// @param department most of them are with, or would be
/// @param place code most of them tell
/// @param first when the oldest was accepted
/// @param last when the newest was accepted
/// @param words analysed words that stand in most of them, the most telling first, at most five
public record Incident(
        List<String> numbers,
        Optional<DepartmentCode> department,
        Optional<TopicCode> topic,
        Optional<String> place,
        Instant first,
        Instant last,
        List<String> words) {
    public Incident {
        numbers = List.copyOf(numbers);
        words = List.copyOf(words);
    }

    /// The oldest number: the same while the group grows.
    public String id() {
        return numbers.getFirst();
    }
}
