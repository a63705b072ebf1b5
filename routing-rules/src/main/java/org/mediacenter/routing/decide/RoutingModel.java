package org.mediacenter.routing.decide;

import org.mediacenter.routing.learn.Classifier;

/// What a [LearningRouter] made of past decisions at one time. Immutable and thread-safe.
public final class RoutingModel {
    private final Classifier classifier;

    RoutingModel(Classifier classifier) {
        this.classifier = classifier;
    }

    Classifier classifier() {
        return classifier;
    }

    /// How many past decisions it was made of.
    public int examples() {
        return classifier.examples();
    }
}
