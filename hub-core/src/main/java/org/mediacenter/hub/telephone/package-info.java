/// Telephone numbers as people and networks write them: one line, many spellings.
@NullMarked
package org.mediacenter.hub.telephone;

import org.jspecify.annotations.NullMarked;
