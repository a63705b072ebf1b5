package org.mediacenter.routing.rules;

import org.apache.lucene.search.Query;

/// A rule whose query has been understood.
public record CompiledRule(Rule rule, Query query) {}
