/// Tests of the small map.
@NullMarked
package org.mediacenter.dashboard.map;

import org.jspecify.annotations.NullMarked;
