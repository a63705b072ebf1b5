/// Tests of what a hub is started with.
@NullMarked
package org.mediacenter.dashboard.start;

import org.jspecify.annotations.NullMarked;
