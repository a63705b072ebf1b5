/// What one shift of the front office tells the next.
@NullMarked
package org.mediacenter.hub.shift;

import org.jspecify.annotations.NullMarked;
