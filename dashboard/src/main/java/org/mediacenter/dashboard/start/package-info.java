/// Where a hub process is put together, started and stopped: settings, profile, store, channels, hub,
/// pages, by hand and in one place.
@NullMarked
package org.mediacenter.dashboard.start;

import org.jspecify.annotations.NullMarked;
