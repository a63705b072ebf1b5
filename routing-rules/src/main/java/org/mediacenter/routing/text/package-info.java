/// Indonesian as people type it on a telephone, turned into terms that rules and word lists can compare.
///
/// The chain, in order, each step one small Lucene filter: words by Unicode's rules, small letters without accents,
/// letters repeated in anger, digits for letters, Javanese endings, colloquial and Javanese words to standard ones,
/// words that say nothing, and Lucene's Indonesian stemmer. Rules and topic words pass through the same chain, so that
/// both sides always meet. Every term keeps its place in the original text.
@NullMarked
package org.mediacenter.routing.text;

import org.jspecify.annotations.NullMarked;
