/// Tests of the officers' desk over HTTP.
@NullMarked
package org.mediacenter.dashboard.desk;

import org.jspecify.annotations.NullMarked;
