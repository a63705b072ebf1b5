package org.mediacenter.routing.learn;

/// A past text that is like another.
///
/// @param name what it was learnt under
/// @param closeness how alike it is; only comparable within one search
public record Near(String name, String label, double closeness) {}
