/// Tests of the limits.
@NullMarked
package org.mediacenter.hub.limit;

import org.jspecify.annotations.NullMarked;
