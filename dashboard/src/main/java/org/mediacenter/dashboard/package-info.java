/// The top of the house: `main` and its commands, citizen pages, officer desk, public API and management port, and the
/// one place where everything is wired by hand.
@NullMarked
package org.mediacenter.dashboard;

import org.jspecify.annotations.NullMarked;
