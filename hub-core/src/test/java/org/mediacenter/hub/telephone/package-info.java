/// Tests of telephone numbers.
@NullMarked
package org.mediacenter.hub.telephone;

import org.jspecify.annotations.NullMarked;
