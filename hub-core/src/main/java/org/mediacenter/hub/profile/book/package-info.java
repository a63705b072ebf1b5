/// The versions of a city's profile: each is kept whole, numbered and never changed, with who made it, why, and from
/// when it holds.
///
/// [ProfileShelf] is the door. Texts are kept once by what they say, so that a version that changes one file costs
/// one file.
@NullMarked
package org.mediacenter.hub.profile.book;

import org.jspecify.annotations.NullMarked;
