package org.mediacenter.routing.learn;

/// A label and how probable it is.
///
/// @param probability 0 to 1; those of all labels add up to at most 1
public record Scored(String label, double probability) {}
