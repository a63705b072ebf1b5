/// The page leaders read: today and the last 30 days, each figure with the list behind it, and the same for programs.
@NullMarked
package org.mediacenter.dashboard.leadership;

import org.jspecify.annotations.NullMarked;
