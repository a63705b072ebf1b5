/// The hub learns from people: which department answered for a complaint teaches routing whose the next
/// similar one is.
///
/// What a complaint teaches is read from its history alone. On disk the texts stay with the complaints, so that
/// erasing one needs nothing else there; in memory they are learnt and forgotten again. A model is a recipe, the
/// examples up to a moment, and never a file.
@NullMarked
package org.mediacenter.hub.learning;

import org.jspecify.annotations.NullMarked;
