package org.mediacenter.dashboard.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mediacenter.hub.call.Call;
import org.mediacenter.hub.call.Call.Settled;

/// How calls ended, counted.
final class Outcomes {
    private Outcomes() {}

    /// Of the calls that began on this day, in the city's time; what did not happen is left out.
    static Map<Settled, Long> today(List<Call> calls, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return calls.stream()
                .filter(call -> LocalDate.ofInstant(call.start(), zone).equals(today))
                .flatMap(call -> call.settled().stream())
                .collect(Collectors.groupingBy(how -> how, TreeMap::new, Collectors.counting()));
    }
}
