@NullMarked
package org.mediacenter.hub.pulse;

import org.jspecify.annotations.NullMarked;
