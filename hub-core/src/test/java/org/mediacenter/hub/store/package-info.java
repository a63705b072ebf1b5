/// What every engine of the store must do, and the engines held to it.
@NullMarked
package org.mediacenter.hub.store;

import org.jspecify.annotations.NullMarked;
