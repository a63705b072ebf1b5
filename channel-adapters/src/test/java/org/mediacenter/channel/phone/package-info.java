@NullMarked
package org.mediacenter.channel.phone;

import org.jspecify.annotations.NullMarked;
