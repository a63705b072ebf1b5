/// What can be learnt from complaints somebody decided: a linear model over words and pieces of
/// words, whose probabilities were held against texts it had not seen.
///
/// A text becomes [Terms]; a [Vocabulary] weighs them; [Training] fits a [LinearModel] with
/// liblinear and a [Calibration] that turns its scores into probabilities; [Classifier] is all
/// three together, [Trust] says how much it counts. [Learnt] joins it with the nearest past texts
/// ([Neighbours]) and the latest [Corrections]. Nothing here knows departments: a label is any text. Terms are kept as
/// hashes,
/// so a model holds nobody's words.
@NullMarked
package org.mediacenter.routing.learn;

import org.jspecify.annotations.NullMarked;
