/// The list of open complaints: its queues, filters and rows, and the frame around it.
///
/// [Filters] says which rows a queue shows; the API and the live stream ask it too, so that they cannot disagree with
/// the
/// pages.
@NullMarked
package org.mediacenter.dashboard.worklist;

import org.jspecify.annotations.NullMarked;
