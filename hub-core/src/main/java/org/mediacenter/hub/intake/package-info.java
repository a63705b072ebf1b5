/// From a message a channel heard to a complaint with a department: kept first, then taken in by
/// lanes, threaded or opened, understood and acknowledged in one more write.
@NullMarked
package org.mediacenter.hub.intake;

import org.jspecify.annotations.NullMarked;
