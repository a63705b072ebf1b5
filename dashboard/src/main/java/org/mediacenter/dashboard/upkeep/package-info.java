/// What whoever runs the hub looks after: backups, and what is kept how long.
@NullMarked
package org.mediacenter.dashboard.upkeep;

import org.jspecify.annotations.NullMarked;
