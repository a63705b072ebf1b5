/// The open complaints in memory, which the desk's lists and live streams read.
@NullMarked
package org.mediacenter.hub.worklist;

import org.jspecify.annotations.NullMarked;
