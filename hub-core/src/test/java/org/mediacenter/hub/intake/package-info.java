@NullMarked
package org.mediacenter.hub.intake;

import org.jspecify.annotations.NullMarked;
