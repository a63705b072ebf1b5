@NullMarked
package org.mediacenter.hub;

import org.jspecify.annotations.NullMarked;
