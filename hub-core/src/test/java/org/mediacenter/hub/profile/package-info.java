@NullMarked
package org.mediacenter.hub.profile;

import org.jspecify.annotations.NullMarked;
