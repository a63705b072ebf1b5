/// Tests of the coordinators' pages over HTTP.
@NullMarked
package org.mediacenter.dashboard.team;

import org.jspecify.annotations.NullMarked;
