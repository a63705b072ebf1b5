@NullMarked
package org.mediacenter.dashboard.call;

import org.jspecify.annotations.NullMarked;
