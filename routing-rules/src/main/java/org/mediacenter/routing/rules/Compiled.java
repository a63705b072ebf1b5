package org.mediacenter.routing.rules;

/// What became of a rule's query.
public sealed interface Compiled {
    /// It was understood.
    record Ready(CompiledRule rule) implements Compiled {}

    /// It was not.
    ///
    /// @param why in one line, for the person who wrote the rule
    record Faulty(String why) implements Compiled {}
}
