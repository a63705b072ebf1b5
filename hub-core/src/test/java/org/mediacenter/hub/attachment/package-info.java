/// Tests of files that come and go.
@NullMarked
package org.mediacenter.hub.attachment;

import org.jspecify.annotations.NullMarked;
