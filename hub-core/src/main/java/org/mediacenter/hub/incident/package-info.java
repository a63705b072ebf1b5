/// Happenings that many complaints are about: each complaint stays its own, and all their citizens are answered at
/// once, each by their own channel.
@NullMarked
package org.mediacenter.hub.incident;

import org.jspecify.annotations.NullMarked;
