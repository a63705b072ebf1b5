/// What complaints teach, and which models come of it.
@NullMarked
package org.mediacenter.hub.learning;

import org.jspecify.annotations.NullMarked;
