@NullMarked
package org.mediacenter.dashboard.leadership;

import org.jspecify.annotations.NullMarked;
