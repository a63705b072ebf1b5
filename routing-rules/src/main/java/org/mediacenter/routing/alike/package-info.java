/// Which open complaints may be about one matter, and which happenings many people may be telling of right
/// now: proposals for people, who decide.
///
/// [OpenMatters] is the door. A matter is held as its analysed words, its places and its time, never as a
/// text, and only in memory: it is gone when the complaint is closed or erased, after a week, or with the
/// process.
@NullMarked
package org.mediacenter.routing.alike;

import org.jspecify.annotations.NullMarked;
