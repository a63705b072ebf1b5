/// What leaders read: how much came, from where, for whom, and which promises were kept. One definition for every
/// figure, and the complaints behind each.
@NullMarked
package org.mediacenter.hub.figures;

import org.jspecify.annotations.NullMarked;
