/// A small map of where a complaint is, drawn from what the city's profile knows: nothing is asked of anybody outside.
@NullMarked
package org.mediacenter.dashboard.map;

import org.jspecify.annotations.NullMarked;
