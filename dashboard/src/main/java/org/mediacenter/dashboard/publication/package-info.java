/// What everybody may read: the list of reports that were looked at, each one's page, feeds and following.
@NullMarked
package org.mediacenter.dashboard.publication;

import org.jspecify.annotations.NullMarked;
