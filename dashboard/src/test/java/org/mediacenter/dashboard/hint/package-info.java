/// Tests of what the desk proposes while somebody types.
@NullMarked
package org.mediacenter.dashboard.hint;

import org.jspecify.annotations.NullMarked;
