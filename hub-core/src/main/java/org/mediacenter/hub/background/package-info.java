/// Where work is done that nobody waits for.
@NullMarked
package org.mediacenter.hub.background;

import org.jspecify.annotations.NullMarked;
