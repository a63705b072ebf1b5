package org.mediacenter.hub.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.TopicCode;

/// Words a city's officers answer with again and again, with room for what differs.
///
/// Beside the [Placeholder]s it may leave blanks for the officer alone: `{?day and hour}`.
///
/// @param department whose it is; absent for everybody's
/// @param topic which it is for; absent for all
/// @param texts by language
public record CannedAnswer(
        String code,
        String title,
        ReplyKind kind,
        Optional<DepartmentCode> department,
        Optional<TopicCode> topic,
        Map<String, String> texts) {
    /// What an answer may leave room for.
    public static final Set<Placeholder> ALLOWED = Set.of(
            Placeholder.NUMBER,
            Placeholder.DEPARTMENT,
            Placeholder.TOPIC,
            Placeholder.PLACE,
            Placeholder.DEADLINE,
            Placeholder.OFFICER,
            Placeholder.EMERGENCY);

    private static final Pattern OPEN = Pattern.compile("\\{\\?[^{}]{0,80}}|"
            + ALLOWED.stream().map(Placeholder::written).map(Pattern::quote).collect(Collectors.joining("|")));

    public CannedAnswer {
        texts = Map.copyOf(texts);
    }

    /// Whether it is meant for such a complaint.
    public boolean fits(Set<DepartmentCode> departments, Optional<TopicCode> about) {
        return department.filter(whose -> !departments.contains(whose)).isEmpty()
                && topic.filter(wanted -> !about.equals(Optional.of(wanted))).isEmpty();
    }

    /// Its text with what is known; what is not stays as it is written.
    public static String filled(String text, Map<Placeholder, String> values) {
        String filled = text;
        for (Map.Entry<Placeholder, String> value : values.entrySet()) {
            filled = filled.replace(
                    value.getKey().written(), value.getValue().replace("{", "(").replace("}", ")"));
        }
        return filled;
    }

    /// What a text still leaves room for; such words are not to be sent.
    public static List<String> open(String text) {
        return OPEN.matcher(text).results().map(MatchResult::group).toList();
    }

    static boolean isBlank(String inBraces) {
        return inBraces.startsWith("{?") && OPEN.matcher(inBraces).matches();
    }
}
