/// How much each channel usually hears, so that silence is noticed; when each link last heard and spoke.
@NullMarked
package org.mediacenter.hub.pulse;

import org.jspecify.annotations.NullMarked;
