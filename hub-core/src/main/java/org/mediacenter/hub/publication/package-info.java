/// What everybody may read of complaints, after a person looked at it, and who follows that.
@NullMarked
package org.mediacenter.hub.publication;

import org.jspecify.annotations.NullMarked;
