/// Tests of the citizens' pages over HTTP.
@NullMarked
package org.mediacenter.dashboard.citizen;

import org.jspecify.annotations.NullMarked;
