package org.mediacenter.dashboard.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.page.Frame;

/// What the operator reads to the caller after filing.
///
/// @param call id of the call it was written down from, or `new`
/// @param key the tracking key, shown here only
/// @param way how the answer will come, in words
public record FiledPage(
        Frame frame, String call, String number, String key, Instant feedbackDue, String way, boolean seen) {
    private static final int GROUP = 4;

    /// A few characters of the key.
    ///
    /// @param spelled each of them as it is said
    public record Group(String characters, String spelled) {}

    /// The key in groups that can be said in one breath and written down.
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (int from = 0; from < key.length(); from += GROUP) {
            String characters = key.substring(from, Math.min(key.length(), from + GROUP));
            groups.add(new Group(
                    characters,
                    characters.chars().mapToObj(c -> spelled((char) c)).collect(Collectors.joining(", "))));
        }
        return groups;
    }

    private String spelled(char character) {
        return switch (character) {
            case '-' -> frame.say("call.spell.dash");
            case '_' -> frame.say("call.spell.underscore");
            default -> {
                String plain = String.valueOf(character);
                if (Character.isDigit(character)) {
                    yield plain;
                }
                yield frame.say(Character.isUpperCase(character) ? "call.spell.large" : "call.spell.small", plain);
            }
        };
    }

    /// Never the key: it must not reach a log.
    @Override
    public String toString() {
        return "FiledPage[" + number + "]";
    }
}
