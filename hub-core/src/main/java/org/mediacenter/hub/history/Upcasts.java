package org.mediacenter.hub.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Lifts events of older schema versions to the present one when they are read; stored bytes
/// never change.
///
/// @param steps what makes an event of version n one of version n + 1, by n
record Upcasts(Map<Integer, UnaryOperator<ObjectNode>> steps) {

    /// Every schema version so far has its line here; version 1 is the first.
    static final Upcasts ALL = new Upcasts(Map.of());

    /// The event at version `to`; empty where no line of the table leads there.
    Optional<ObjectNode> lift(ObjectNode event, int from, int to) {
        ObjectNode lifted = event;
        for (int version = from; version < to; version++) {
            UnaryOperator<ObjectNode> step = steps.get(version);
            if (step == null) {
                return Optional.empty();
            }
            lifted = step.apply(lifted);
        }
        return from > to ? Optional.empty() : Optional.of(lifted);
    }
}
