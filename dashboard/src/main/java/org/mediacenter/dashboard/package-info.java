/// The top of the house: `main` and the list of its commands. Everything else has a room of its own below.
@NullMarked
package org.mediacenter.dashboard;

import org.jspecify.annotations.NullMarked;
