/// The promises that are timed: what is due when, by the complaint's events, the city's service
/// levels and an instant, and nothing else. Pure functions.
///
/// A clock's time is over at its due instant: words one millisecond before are in time, at that
/// instant they are late.
@NullMarked
package org.mediacenter.hub.clock;

import org.jspecify.annotations.NullMarked;
