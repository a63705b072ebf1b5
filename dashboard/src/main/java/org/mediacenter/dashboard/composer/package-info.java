/// What stands beside the words of a reply and answers while it is written.
@NullMarked
package org.mediacenter.dashboard.composer;

import org.jspecify.annotations.NullMarked;
