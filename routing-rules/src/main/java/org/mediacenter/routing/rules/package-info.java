/// The rule book: what a city knows for certain about its own complaints, written as Lucene queries.
///
/// A query is compiled once. For a text only those rules are tried that can match at all, because one of the words they
/// cannot do without stands in it; these few are then decided word by word, or by Lucene where only it can.
@NullMarked
package org.mediacenter.routing.rules;

import org.jspecify.annotations.NullMarked;
