@NullMarked
package org.mediacenter.hub.deadline;

import org.jspecify.annotations.NullMarked;
