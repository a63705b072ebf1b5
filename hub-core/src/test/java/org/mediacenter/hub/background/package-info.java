/// What goes on beside the messages.
@NullMarked
package org.mediacenter.hub.background;

import org.jspecify.annotations.NullMarked;
