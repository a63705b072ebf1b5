/// Every meter the hub has, named in one file.
@NullMarked
package org.mediacenter.hub.metrics;

import org.jspecify.annotations.NullMarked;
