/// Instagram held to its contract over a real HTTP server, and to recorded events.
@NullMarked
package org.mediacenter.channel.instagram;

import org.jspecify.annotations.NullMarked;
