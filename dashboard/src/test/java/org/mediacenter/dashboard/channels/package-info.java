@NullMarked
package org.mediacenter.dashboard.channels;

import org.jspecify.annotations.NullMarked;
