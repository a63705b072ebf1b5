/// Tests of what waits to be sent.
@NullMarked
package org.mediacenter.hub.reply;

import org.jspecify.annotations.NullMarked;
