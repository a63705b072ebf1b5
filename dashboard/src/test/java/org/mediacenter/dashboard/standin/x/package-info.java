/// X takes and refuses as it does, there and back.
@NullMarked
package org.mediacenter.dashboard.standin.x;

import org.jspecify.annotations.NullMarked;
