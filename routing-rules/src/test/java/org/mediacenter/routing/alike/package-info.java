/// Which complaints are proposed as one matter, and which as one happening.
@NullMarked
package org.mediacenter.routing.alike;

import org.jspecify.annotations.NullMarked;
