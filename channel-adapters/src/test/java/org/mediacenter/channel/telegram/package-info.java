/// Telegram, tested by itself and against a peer on loopback.
@NullMarked
package org.mediacenter.channel.telegram;

import org.jspecify.annotations.NullMarked;
