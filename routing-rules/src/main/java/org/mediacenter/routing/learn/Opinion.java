package org.mediacenter.routing.learn;

import java.util.List;
import java.util.Optional;

/// What was learnt says about one text. For one thread.
public final class Opinion {
    private final List<Scored> labels;
    private final List<Near> near;
    private final double nearShare;
    private final double corrected;
    private final Optional<Judged> judged;

    Opinion(List<Scored> labels, List<Near> near, double nearShare, double corrected, Optional<Judged> judged) {
        this.labels = List.copyOf(labels);
        this.near = List.copyOf(near);
        this.nearShare = nearShare;
        this.corrected = corrected;
        this.judged = judged;
    }

    /// All labels with their probabilities, the most probable first; what was known before is in it.
    public List<Scored> labels() {
        return labels;
    }

    /// The past texts that were asked, the closest first; empty where none was.
    public List<Near> near() {
        return near;
    }

    /// 0 to 1, how much those past texts counted.
    public double nearShare() {
        return nearShare;
    }

    /// Whether anything was learnt that speaks about the text.
    public boolean isAnything() {
        return judged.isPresent() || !near.isEmpty();
    }

    /// 0 to 1, how much past corrections alone made of it.
    public double corrected() {
        return corrected;
    }

    /// How much the model counted beside what was known before, 0 to 1; 0 where there is none.
    public double share() {
        return judged.map(known -> known.trust().share()).orElse(0.0);
    }

    /// The words that spoke for a label in the model, the most telling first; none where there is no
    /// model.
    public List<Telling> telling(String label, int most) {
        return judged.map(known -> known.telling(label, most)).orElse(List.of());
    }
}
