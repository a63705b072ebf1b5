/// The open complaints of the last days held against each other: which may be one matter, and which
/// happenings many people tell of. Only ever proposed; nothing is joined by it.
///
/// In memory alone and made anew at each start. What somebody is told of is asked of them every time: whoever
/// asks says which complaints they may see.
@NullMarked
package org.mediacenter.hub.alike;

import org.jspecify.annotations.NullMarked;
