/// What a channel takes of a reply, in an officer's words: how long, how many messages, until when.
@NullMarked
package org.mediacenter.dashboard.room;

import org.jspecify.annotations.NullMarked;
