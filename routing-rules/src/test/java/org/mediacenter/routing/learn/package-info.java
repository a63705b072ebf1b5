@NullMarked
package org.mediacenter.routing.learn;

import org.jspecify.annotations.NullMarked;
