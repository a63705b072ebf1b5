/// Blobs on a disk that is real.
@NullMarked
package org.mediacenter.hub.store.file;

import org.jspecify.annotations.NullMarked;
