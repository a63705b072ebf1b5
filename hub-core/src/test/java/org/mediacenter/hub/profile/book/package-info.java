@NullMarked
package org.mediacenter.hub.profile.book;

import org.jspecify.annotations.NullMarked;
