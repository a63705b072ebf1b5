@NullMarked
package org.mediacenter.hub.retention;

import org.jspecify.annotations.NullMarked;
