/// What people do to a complaint, whatever they do it with: [DeedForm] reads it, [Deeds] does it where the person may
/// and
/// nobody was faster. The pages and the API both go through here, so that they cannot disagree.
@NullMarked
package org.mediacenter.dashboard.deed;

import org.jspecify.annotations.NullMarked;
