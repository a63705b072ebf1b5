package org.mediacenter.routing.rules;

import java.util.List;

/// A rule that a text matches.
///
/// @param words which words of the text made it match, as indexes into the list of words, ascending
public record RuleMatch(Rule rule, List<Integer> words) {
    public RuleMatch {
        words = List.copyOf(words);
    }
}
