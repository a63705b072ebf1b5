@NullMarked
package org.mediacenter.hub.complaint;

import org.jspecify.annotations.NullMarked;
