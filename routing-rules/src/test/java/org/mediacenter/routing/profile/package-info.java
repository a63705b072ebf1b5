@NullMarked
package org.mediacenter.routing.profile;

import org.jspecify.annotations.NullMarked;
