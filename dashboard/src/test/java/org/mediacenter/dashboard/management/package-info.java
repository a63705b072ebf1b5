/// Tests of the management port.
@NullMarked
package org.mediacenter.dashboard.management;

import org.jspecify.annotations.NullMarked;
