/// Views of the worklist officers keep for themselves under a name of their own.
@NullMarked
package org.mediacenter.hub.view;

import org.jspecify.annotations.NullMarked;
