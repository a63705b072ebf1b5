/// The live stream of the desk (server-sent events): what changes, to those who may see it.
@NullMarked
package org.mediacenter.dashboard.live;

import org.jspecify.annotations.NullMarked;
