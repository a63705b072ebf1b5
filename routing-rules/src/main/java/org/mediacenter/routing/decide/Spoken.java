package org.mediacenter.routing.decide;

import java.util.List;
import org.mediacenter.routing.learn.Near;
import org.mediacenter.routing.learn.Opinion;
import org.mediacenter.routing.learn.Telling;

/// What spoke for a department where something was learnt: the profile's voices, words of the model and past
/// complaints, each as loud as it counted.
record Spoken(Opinion opinion) {
    private static final int MOST_WORDS = 8;
    private static final int MOST_SIMILAR = 3;
    /// The model hears the profile's own decision as one of its voices.
    private static final double PROFILE_WITHIN_MODEL = 0.25;
    /// From the model's log-odds to the weights of a profile.
    private static final double WEIGHT_OF_ODDS = 2.2;
    private static final double WEIGHT_OF_SIMILAR = 10;

    void add(Reasons reasons, List<Tally.Voice> voices, String label) {
        double share = opinion.share();
        double rest = 1 - opinion.corrected();
        reasons.spokenBy(voices, rest * (1 - share * (1 - PROFILE_WITHIN_MODEL)));
        for (Telling telling : opinion.telling(label, MOST_WORDS)) {
            reasons.spoken(telling.from(), telling.to(), rest * share * WEIGHT_OF_ODDS * telling.weight());
        }
        opinion.near().stream()
                .filter(near -> near.label().equals(label))
                .limit(MOST_SIMILAR)
                .map(Near::name)
                .forEach(number -> reasons.similar(number, WEIGHT_OF_SIMILAR * opinion.nearShare()));
    }
}
