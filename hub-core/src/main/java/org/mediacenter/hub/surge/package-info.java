/// Times when more comes in than people can take one by one, as in a flood night: *mode siaga*.
@NullMarked
package org.mediacenter.hub.surge;

import org.jspecify.annotations.NullMarked;
