package org.mediacenter.routing.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.mediacenter.routing.rules.Rule;

/// What was changed in a rule book, by the ids of the rules, in the order of their book.
///
/// @param added only in the later book
/// @param removed only in the earlier book
/// @param changed in both, but not the same
public record BookChanges(List<String> added, List<String> removed, List<String> changed) {
    public BookChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /// Compares two books.
    public static BookChanges between(List<Rule> before, List<Rule> after) {
        Map<String, Rule> earlier = byId(before);
        Map<String, Rule> later = byId(after);
        return new BookChanges(
                ids(later, (id, _) -> !earlier.containsKey(id)),
                ids(earlier, (id, _) -> !later.containsKey(id)),
                ids(later, (id, rule) -> earlier.containsKey(id) && !rule.equals(earlier.get(id))));
    }

    private static Map<String, Rule> byId(List<Rule> rules) {
        Map<String, Rule> byId = new LinkedHashMap<>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        return byId;
    }

    private static List<String> ids(Map<String, Rule> rules, BiPredicate<String, Rule> wanted) {
        return rules.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
