/// Complaints that are handled as one: what is said in one is carried over to the citizens of the others, each by
/// their own channel, also when the hub dies in between.
@NullMarked
package org.mediacenter.hub.together;

import org.jspecify.annotations.NullMarked;
