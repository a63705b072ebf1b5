@NullMarked
package org.mediacenter.channel;

import org.jspecify.annotations.NullMarked;
