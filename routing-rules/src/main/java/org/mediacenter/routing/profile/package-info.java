/// What a city writes down for itself: the files of a city profile, read, checked and held ready for routing.
///
/// [ProfileFolder] only finds and reads files; hub-core reads its own files of the same profile through it.
/// [RoutingProfile] is what routing needs of them: departments, topics, places, rules and words.
@NullMarked
package org.mediacenter.routing.profile;

import org.jspecify.annotations.NullMarked;
