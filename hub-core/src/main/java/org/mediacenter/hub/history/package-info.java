/// A complaint's history as it is kept: events to canonical bytes and back, the chain of their
/// hashes, the line a complaint has in lists, and [Complaints], the one way to read and change
/// complaints.
@NullMarked
package org.mediacenter.hub.history;

import org.jspecify.annotations.NullMarked;
