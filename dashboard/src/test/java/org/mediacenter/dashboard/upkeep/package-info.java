/// Tests of what whoever runs the hub looks after.
@NullMarked
package org.mediacenter.dashboard.upkeep;

import org.jspecify.annotations.NullMarked;
