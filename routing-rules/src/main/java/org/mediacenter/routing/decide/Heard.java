package org.mediacenter.routing.decide;

import java.util.List;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Whereabouts;
import org.mediacenter.routing.rules.Rule;
import org.mediacenter.routing.rules.RuleMatch;
import org.mediacenter.routing.text.Word;

/// Everything a profile hears in one text.
///
/// @param shares what it would decide by itself, the likeliest candidate first
record Heard(
        String text,
        List<Word> words,
        List<RuleMatch> matches,
        Whereabouts where,
        Tally tally,
        List<Confidences.Share> shares) {

    List<Rule> rules() {
        return matches.stream().map(RuleMatch::rule).toList();
    }

    /// The distinct words, in their order, that do not stand in the name of a place.
    List<String> wordsBesidePlaces() {
        return words.stream()
                .filter(word -> where.places().stream()
                        .noneMatch(place -> word.from() < place.to() && word.to() > place.from()))
                .map(Word::term)
                .distinct()
                .toList();
    }

    /// Whom it accuses must not get it.
    boolean isAboutOfficials() {
        return rules().stream().anyMatch(rule -> rule.marks().contains(Mark.ABOUT_OFFICIALS));
    }
}
