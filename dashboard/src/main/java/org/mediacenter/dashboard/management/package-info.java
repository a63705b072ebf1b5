/// The management port: whether the hub lives, whether it is ready, and its meters.
@NullMarked
package org.mediacenter.dashboard.management;

import org.jspecify.annotations.NullMarked;
