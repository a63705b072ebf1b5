/// The city's profile while the hub runs: which version holds, how another one comes to hold, and the pages on which
/// administrators read and write it.
@NullMarked
package org.mediacenter.dashboard.profile;

import org.jspecify.annotations.NullMarked;
