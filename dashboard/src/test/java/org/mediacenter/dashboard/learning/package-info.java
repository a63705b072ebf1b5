/// A city whose hub learns, seen from its pages and its API.
@NullMarked
package org.mediacenter.dashboard.learning;

import org.jspecify.annotations.NullMarked;
