@NullMarked
package org.mediacenter.dashboard.profile;

import org.jspecify.annotations.NullMarked;
