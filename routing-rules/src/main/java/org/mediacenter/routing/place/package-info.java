/// Names in a text to places of the profile, with where they stand and whether the text decides
/// between namesakes; and what a point adds.
@NullMarked
package org.mediacenter.routing.place;

import org.jspecify.annotations.NullMarked;
