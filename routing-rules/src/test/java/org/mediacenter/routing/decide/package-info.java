@NullMarked
package org.mediacenter.routing.decide;

import org.jspecify.annotations.NullMarked;
