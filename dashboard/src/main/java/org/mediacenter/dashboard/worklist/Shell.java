package org.mediacenter.dashboard.worklist;

import java.util.List;
import java.util.Map;
import org.mediacenter.dashboard.page.Frame;

/// What stands around list and complaint: the queues, which of them is shown, and where the live stream goes on.
///
/// @param counts how many complaints each queue has
/// @param cursor where the live stream goes on after what is shown
/// @param open number of the complaint that is open; empty for none
public record Shell(
        Frame frame, Filters filters, List<Queue> queues, Map<Queue, Integer> counts, String cursor, String open) {
    public Shell {
        queues = List.copyOf(queues);
        counts = Map.copyOf(counts);
    }

    /// The list of another queue, with the same filters.
    public String address(Queue queue) {
        String query = filters.with(queue).query();
        return query.isEmpty() ? "/desk" : "/desk?" + query;
    }

    public boolean isCurrent(Queue queue) {
        return queue == filters.queue();
    }

    /// Whether dangers to life ring for the reader.
    public boolean rings() {
        return queues.contains(Queue.EMERGENCY);
    }

    /// How many, as it is shown: nothing for none.
    public String count(Queue queue) {
        int count = counts.getOrDefault(queue, 0);
        return count == 0 ? "" : String.format(frame.words().language().locale(), "%,d", count);
    }
}
