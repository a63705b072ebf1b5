/// What is kept of persons, and for how long: what was closed for as long as the profile says loses its words and
/// files, its figures stay.
@NullMarked
package org.mediacenter.hub.retention;

import org.jspecify.annotations.NullMarked;
