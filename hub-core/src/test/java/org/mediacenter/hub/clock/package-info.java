@NullMarked
package org.mediacenter.hub.clock;

import org.jspecify.annotations.NullMarked;
