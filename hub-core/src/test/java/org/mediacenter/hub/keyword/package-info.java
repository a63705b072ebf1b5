@NullMarked
package org.mediacenter.hub.keyword;

import org.jspecify.annotations.NullMarked;
