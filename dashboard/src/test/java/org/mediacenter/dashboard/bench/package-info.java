/// Tests of the benchmark's own instruments: a wrong ruler measures nothing.
@NullMarked
package org.mediacenter.dashboard.bench;

import org.jspecify.annotations.NullMarked;
