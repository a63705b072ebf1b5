/// Tests of the list over HTTP.
@NullMarked
package org.mediacenter.dashboard.worklist;

import org.jspecify.annotations.NullMarked;
