package org.mediacenter.routing.learn;

import java.util.List;

/// What was learnt says about one text.
///
/// @param labels with their probabilities, the most probable first; what was known before is in it
/// @param near the past texts that were asked, the closest first; empty where none was asked
/// @param corrected 0 to 1, how much past corrections alone made of it
public record Opinion(List<Scored> labels, List<Neighbours.Near> near, double corrected) {
    public Opinion {
        labels = List.copyOf(labels);
        near = List.copyOf(near);
    }
}
