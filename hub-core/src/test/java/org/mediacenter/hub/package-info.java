/// The hub of one city whole, with a real store and a channel in memory: what happens to a citizen's
/// words.
@NullMarked
package org.mediacenter.hub;

import org.jspecify.annotations.NullMarked;
