@NullMarked
package org.mediacenter.hub.backup;

import org.jspecify.annotations.NullMarked;
