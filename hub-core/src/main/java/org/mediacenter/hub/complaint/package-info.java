/// The complaint: commands decided into events, events folded purely. No I/O, no clock, no store.
@NullMarked
package org.mediacenter.hub.complaint;

import org.jspecify.annotations.NullMarked;
