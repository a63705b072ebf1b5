/// The website held to its contract over real HTTP on loopback.
@NullMarked
package org.mediacenter.channel.website;

import org.jspecify.annotations.NullMarked;
