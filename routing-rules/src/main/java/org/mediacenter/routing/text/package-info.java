/// Indonesian as people type it on a telephone, turned into terms that rules and word lists can compare.
///
/// The chain, in order, each step one small class: handles and links blanked and words parted at dots, words by
/// Unicode's
/// rules, words that only capitals part, small letters without accents, the standard spelling (letters repeated in
/// anger,
/// digits for letters, endings, typing errors, colloquial and foreign words), words that say nothing left out, and
/// Lucene's Indonesian stemmer. Rules and topic words pass through the same chain, so that both sides always meet.
/// Every
/// term keeps its place in the original text.
@NullMarked
package org.mediacenter.routing.text;

import org.jspecify.annotations.NullMarked;
