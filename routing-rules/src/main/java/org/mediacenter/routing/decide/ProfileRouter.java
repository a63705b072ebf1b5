package org.mediacenter.routing.decide;

import java.util.List;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Router;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.profile.RoutingProfile;
import org.mediacenter.routing.text.Word;

/// Decides by what a city profile says, having learnt nothing: rules, topic words, the citizen's topic and the place.
///
/// Looks at the beginning of a text only, so that its work is bounded; see [org.mediacenter.routing.text.TextAnalysis].
public final class ProfileRouter implements Router {
    private final Hearing hearing;
    private final Verdicts verdicts;

    public ProfileRouter(RoutingProfile profile) {
        Candidates candidates = new Candidates(profile);
        Usual usual = Usual.of(profile, candidates);
        hearing = new Hearing(profile, candidates, usual);
        verdicts = new Verdicts(profile, candidates, usual);
    }

    @Override
    public Routing route(ComplaintText complaint) {
        Heard heard = hearing.hear(complaint);
        return verdicts.of(heard, alone(heard));
    }

    /// The likeliest departments by the words of a text, best first, at most three; an office of a family stands as
    /// the family.
    ///
    /// @param words of the text, by the profile's analysis
    public List<Guess> guesses(String text, List<Word> words) {
        Heard heard = hearing.hearWords(text, words);
        return verdicts.guesses(heard, alone(heard));
    }

    /// The profile's own thought.
    static Verdicts.Thought alone(Heard heard) {
        return new Verdicts.Thought(
                heard.shares(),
                (_, told) -> told,
                (reasons, candidate) -> reasons.spokenBy(heard.tally().voicesFor(candidate), 1));
    }
}
