@NullMarked
package org.mediacenter.routing.evaluate;

import org.jspecify.annotations.NullMarked;
