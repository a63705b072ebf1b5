package org.mediacenter.routing.evaluate;

import java.util.List;
import org.mediacenter.routing.learn.Scored;

/// What was said about one text, beside what is right.
///
/// @param said the most probable first; empty where nothing was
record Answer(String right, List<Scored> said) {

    String first() {
        return said.isEmpty() ? "" : said.getFirst().label();
    }

    double confidence() {
        return said.isEmpty() ? 0 : said.getFirst().probability();
    }

    boolean isRight() {
        return right.equals(first());
    }

    boolean isAmong(int most) {
        return said.stream().limit(most).anyMatch(one -> one.label().equals(right));
    }
}
