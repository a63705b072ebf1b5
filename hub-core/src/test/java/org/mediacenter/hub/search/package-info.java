/// What is found, by whom.
@NullMarked
package org.mediacenter.hub.search;

import org.jspecify.annotations.NullMarked;
