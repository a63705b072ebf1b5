/// The words of routing, shared by everything above: what a text is, which departments, topics and places there are,
/// and the [Routing] that comes out.
///
/// [Router] is the door. The rooms behind it: `profile` (a city's files), `text` (Indonesian as people type it),
/// `rules` (the rule book), `place` (names to places), `decide` (evidence to a decision).
@NullMarked
package org.mediacenter.routing;

import org.jspecify.annotations.NullMarked;
