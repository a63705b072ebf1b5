/// Tests of what several channels need.
@NullMarked
package org.mediacenter.channel.common;

import org.jspecify.annotations.NullMarked;
