/// Tests of what people do to a complaint, over HTTP.
@NullMarked
package org.mediacenter.dashboard.deed;

import org.jspecify.annotations.NullMarked;
