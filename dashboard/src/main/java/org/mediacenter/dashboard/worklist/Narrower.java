package org.mediacenter.dashboard.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mediacenter.hub.search.Condition;
import org.mediacenter.hub.search.Condition.Has;
import org.mediacenter.hub.search.Trait;

/// The filters nobody uses every day, as an address has them; an empty one wants all.
///
/// @param kecamatan code of a place: complaints in it, or in a place in it
/// @param kelurahan the same for a smaller place
/// @param assignee user name of who has it; [#NOBODY] for what nobody has
/// @param due `overdue`, `hour` (within the next one), `today`, a day or a moment: complaints due by then
/// @param from a day or a moment: complaints that came then or later
/// @param to a day or a moment: complaints that came before its end
public record Narrower(
        String topic,
        String kind,
        String priority,
        String kecamatan,
        String kelurahan,
        String assignee,
        String due,
        String from,
        String to) {
    /// Stands for nobody where a user name can; no user name begins so.
    public static final String NOBODY = "-";

    public static final String OVERDUE = "overdue";
    public static final String HOUR = "hour";
    static final String TODAY = "today";

    static Narrower of(UnaryOperator<String> query) {
        return new Narrower(
                query.apply("topic"),
                query.apply("kind"),
                query.apply("priority"),
                query.apply("kecamatan"),
                query.apply("kelurahan"),
                query.apply("assignee"),
                query.apply("due"),
                query.apply("from"),
                query.apply("to"));
    }

    Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("topic", topic);
        named.put("kind", kind);
        named.put("priority", priority);
        named.put("kecamatan", kecamatan);
        named.put("kelurahan", kelurahan);
        named.put("assignee", assignee);
        named.put("due", due);
        named.put("from", from);
        named.put("to", to);
        return named;
    }

    List<Condition> conditions(Reckoning reckoning) {
        List<Condition> all = new ArrayList<>();
        Filters.has(all, Trait.TOPIC, topic);
        Filters.has(all, Trait.KIND, kind);
        Filters.has(all, Trait.PRIORITY, priority);
        if (assignee.equals(NOBODY)) {
            all.add(new Condition.Lacks(Trait.ASSIGNEE));
        } else {
            Filters.has(all, Trait.ASSIGNEE, assignee);
        }
        within(all, kecamatan, reckoning);
        within(all, kelurahan, reckoning);
        due(due, reckoning).ifPresent(until -> all.add(new Condition.Due(until)));
        Optional<Instant> begins = reckoning.from(from);
        Optional<Instant> ends = reckoning.until(to);
        if (begins.isPresent() || ends.isPresent()) {
            all.add(new Condition.Accepted(begins, ends));
        }
        return all;
    }

    private static void within(List<Condition> all, String place, Reckoning reckoning) {
        if (!place.isEmpty()) {
            all.add(new Has(Trait.PLACE, reckoning.within(place)));
        }
    }

    /// Until when something must be due; empty where the text means nothing.
    public static Optional<Instant> due(String text, Reckoning reckoning) {
        return switch (text) {
            case OVERDUE -> Optional.of(reckoning.now());
            case HOUR -> Optional.of(reckoning.now().plus(Duration.ofHours(1)));
            case TODAY -> Optional.of(reckoning.endOfToday());
            default -> reckoning.until(text);
        };
    }
}
