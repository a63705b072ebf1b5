@NullMarked
package org.mediacenter.routing.place;

import org.jspecify.annotations.NullMarked;
