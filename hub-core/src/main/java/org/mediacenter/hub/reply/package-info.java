/// Words on their way back to citizens: written down before they are sent, repeated only where safe.
@NullMarked
package org.mediacenter.hub.reply;

import org.jspecify.annotations.NullMarked;
