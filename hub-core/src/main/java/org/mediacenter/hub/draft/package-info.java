/// What officers wrote and have not sent yet: kept under their name beside the complaint, for nobody else.
@NullMarked
package org.mediacenter.hub.draft;

import org.jspecify.annotations.NullMarked;
