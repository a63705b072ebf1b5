@NullMarked
package org.mediacenter.routing.rules;

import org.jspecify.annotations.NullMarked;
