/// How good decisions are, measured on texts whose right answer is known: accuracy, macro-F1 as
/// scikit-learn computes it, the right one among the first three, how much could be decided without
/// a person, and how far confidences can be believed.
@NullMarked
package org.mediacenter.routing.evaluate;

import org.jspecify.annotations.NullMarked;
