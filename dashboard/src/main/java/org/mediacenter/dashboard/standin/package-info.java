/// Stand-ins for the outside world, on loopback only: what the demo and the tests talk to instead of a provider.
///
/// They speak the real protocol, so that whatever meets them is the hub's real code. One place for all of them.
@NullMarked
package org.mediacenter.dashboard.standin;

import org.jspecify.annotations.NullMarked;
