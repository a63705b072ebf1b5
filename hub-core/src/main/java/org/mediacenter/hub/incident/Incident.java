package org.mediacenter.hub.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.ReplyKind;

/// One happening. Which complaints stand under it, they say themselves.
///
/// @param id its name for people and programs (`KJ-7H3MX`)
/// @param title what it is called; no personal data
/// @param open whether complaints may still be put under it
/// @param by user name of who opened it
/// @param used whether a complaint was ever on its way under it
/// @param words what was said to all, oldest first
public record Incident(String id, String title, boolean open, boolean used, Instant at, String by, List<Word> words) {
    public Incident {
        words = List.copyOf(words);
    }

    /// Something said to all who stood under it then.
    ///
    /// @param name within the incident (`a1`, `a2` ...)
    /// @param text gone once everybody has it: it stands in their complaints
    /// @param by user name of who said it
    /// @param left numbers of those who do not have it yet
    public record Word(
            String name, ReplyKind kind, String text, Optional<Instant> promise, String by, List<String> left) {
        public Word {
            left = List.copyOf(left);
        }

        Word done() {
            return new Word(name, kind, "", promise, by, List.of());
        }
    }

    Incident withOpen(boolean now) {
        return new Incident(id, title, now, used, at, by, words);
    }

    Incident withUse() {
        return new Incident(id, title, open, true, at, by, words);
    }

    Incident and(ReplyKind kind, String text, Optional<Instant> promise, String speaker, List<String> members) {
        List<Word> more = new ArrayList<>(words);
        more.add(new Word("a" + (words.size() + 1), kind, text, promise, speaker, members));
        return new Incident(id, title, open, used, at, by, more);
    }

    Incident done(String name) {
        return new Incident(
                id,
                title,
                open,
                used,
                at,
                by,
                words.stream()
                        .map(word -> word.name().equals(name) ? word.done() : word)
                        .toList());
    }

    /// What somebody still has to get.
    List<Word> unsaid() {
        return words.stream().filter(word -> !word.left().isEmpty()).toList();
    }
}
