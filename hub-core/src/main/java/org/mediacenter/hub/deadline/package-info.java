/// Watches the clocks of open complaints and records what they reached.
@NullMarked
package org.mediacenter.hub.deadline;

import org.jspecify.annotations.NullMarked;
