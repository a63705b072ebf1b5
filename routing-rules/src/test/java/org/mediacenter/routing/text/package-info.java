@NullMarked
package org.mediacenter.routing.text;

import org.jspecify.annotations.NullMarked;
