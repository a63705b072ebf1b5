package org.mediacenter.hub.settings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One thing that is wrong with the settings, for the person who wrote them.
///
/// @param key what was set (`hub.http.port`), or the file
/// @param value what it was set to, `(hidden)` for a secret, empty where nothing was
/// @param rule what would be right; of a warning: what is wrong, then behind a colon or a semicolon what follows from
/// it
/// @param fatal whether the hub refuses to start; otherwise only what the rule says stays off
public record Problem(String key, String value, String rule, boolean fatal) {

    static Problem fatal(String key, String value, String rule) {
        return new Problem(key, value, rule, true);
    }

    static Problem warning(String key, String value, String rule) {
        return new Problem(key, value, rule, false);
    }

    /// The same, fatal ones first, without what only follows from another: that something is not set where what was
    /// set is wrong, or another rule about a key whose value already was of no use.
    static List<Problem> withoutEchoes(List<Problem> found) {
        Map<String, String> values = new HashMap<>();
        return found.stream()
                .sorted(Comparator.comparing((Problem problem) -> !problem.fatal()))
                .filter(problem -> {
                    String before = values.putIfAbsent(problem.subject(), problem.value);
                    boolean another = problem.fatal && !problem.value.isEmpty() && !problem.value.equals(before);
                    return before == null || another;
                })
                .toList();
    }

    /// The key, whether a secret stands under it or in a file.
    private String subject() {
        return key.endsWith(Values.FILE) ? key.substring(0, key.length() - Values.FILE.length()) : key;
    }

    /// The same without what would follow from it at a start, for a hub that runs on as it is.
    public Problem whileRunning() {
        return new Problem(key, value, rule.split("[:;] ", 2)[0] + "; nothing changes until a restart", fatal);
    }

    /// Whether this is about a secret that is good only beside the one that counts: it may go at any time.
    public boolean isOfPrevious() {
        return key.contains(Values.PREVIOUS);
    }

    /// One line: `hub.http.port = [eighty]: a number from 0 to 65535`.
    @Override
    public String toString() {
        return value.isEmpty() ? key + ": " + rule : key + " = [" + value + "]: " + rule;
    }
}
