@NullMarked
package org.mediacenter.routing;

import org.jspecify.annotations.NullMarked;
