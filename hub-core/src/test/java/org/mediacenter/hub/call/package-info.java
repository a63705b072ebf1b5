@NullMarked
package org.mediacenter.hub.call;

import org.jspecify.annotations.NullMarked;
