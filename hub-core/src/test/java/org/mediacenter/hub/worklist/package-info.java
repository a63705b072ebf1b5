@NullMarked
package org.mediacenter.hub.worklist;

import org.jspecify.annotations.NullMarked;
