/// X, tested against a peer on loopback.
@NullMarked
package org.mediacenter.channel.x;

import org.jspecify.annotations.NullMarked;
