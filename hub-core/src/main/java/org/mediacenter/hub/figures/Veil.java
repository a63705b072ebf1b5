package org.mediacenter.hub.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.mediacenter.routing.TopicCode;

/// Hides of confidential complaints what would tell, together with what a reader knows already, who wrote them.
///
/// Their district is never told, so no filter and no list can be crossed with another one to find it; their topic is
/// told where enough complaints share it. It is one rule for each complaint, the same on every page and for all days.
public final class Veil {
    /// Of fewer than five, one is found by asking around. Three to ten are in use elsewhere; at five a city still
    /// sees which confidential matters grow.
    public static final int SMALLEST_GROUP = 5;

    private final Map<TopicCode, Integer> sizes;
    private final boolean drawn;

    private Veil(boolean drawn, Map<TopicCode, Integer> sizes) {
        this.drawn = drawn;
        this.sizes = sizes;
    }

    /// @param lines every complaint there ever was, whatever days are asked for
    static Veil over(Audience audience, Collection<Line> lines) {
        Map<TopicCode, Integer> sizes = new HashMap<>();
        if (audience.veiled()) {
            for (Line line : lines) {
                if (line.topic().isPresent() && audience.counts(line)) {
                    sizes.merge(line.topic().get(), 1, Integer::sum);
                }
            }
        }
        return new Veil(audience.veiled(), sizes);
    }

    Line shown(Line line) {
        if (!drawn || !line.confidential()) {
            return line;
        }
        boolean few = line.topic()
                .filter(topic -> sizes.getOrDefault(topic, 0) < SMALLEST_GROUP)
                .isPresent();
        return line.veiled(few);
    }
}
