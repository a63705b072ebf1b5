package org.mediacenter.routing.rules;

import org.apache.lucene.search.Query;

/// A rule whose query has been understood.
///
/// @param anchors the words of which at least one must occur, or all texts have to be tried
public record CompiledRule(Rule rule, Query query, Anchors anchors) {}
