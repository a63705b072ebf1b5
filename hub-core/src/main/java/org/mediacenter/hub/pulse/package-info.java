/// How much each channel usually hears, so that silence is noticed.
@NullMarked
package org.mediacenter.hub.pulse;

import org.jspecify.annotations.NullMarked;
