@NullMarked
package org.mediacenter.dashboard;

import org.jspecify.annotations.NullMarked;
