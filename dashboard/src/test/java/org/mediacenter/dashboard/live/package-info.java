/// Tests of the live stream over HTTP.
@NullMarked
package org.mediacenter.dashboard.live;

import org.jspecify.annotations.NullMarked;
