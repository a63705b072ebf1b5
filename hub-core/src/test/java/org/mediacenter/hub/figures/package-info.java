@NullMarked
package org.mediacenter.hub.figures;

import org.jspecify.annotations.NullMarked;
