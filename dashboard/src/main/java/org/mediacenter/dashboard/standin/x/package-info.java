/// X's API and its signed events, with people who post and send messages.
@NullMarked
package org.mediacenter.dashboard.standin.x;

import org.jspecify.annotations.NullMarked;
