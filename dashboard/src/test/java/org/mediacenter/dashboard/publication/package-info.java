/// Public pages: nothing there that nobody looked at.
@NullMarked
package org.mediacenter.dashboard.publication;

import org.jspecify.annotations.NullMarked;
