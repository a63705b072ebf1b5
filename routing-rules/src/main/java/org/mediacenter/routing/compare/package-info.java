/// What two versions of a profile decide differently, so that a changed rule book can be judged before it is saved.
@NullMarked
package org.mediacenter.routing.compare;

import org.jspecify.annotations.NullMarked;
