/// The page that says how each channel does, what it could not read, and what is missing to set it up.
@NullMarked
package org.mediacenter.dashboard.channels;

import org.jspecify.annotations.NullMarked;
