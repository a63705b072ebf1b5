@NullMarked
package org.mediacenter.hub.history;

import org.jspecify.annotations.NullMarked;
