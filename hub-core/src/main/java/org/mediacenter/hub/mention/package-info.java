/// Colleagues named in notes, and which of those notes they have not looked at yet.
@NullMarked
package org.mediacenter.hub.mention;

import org.jspecify.annotations.NullMarked;
