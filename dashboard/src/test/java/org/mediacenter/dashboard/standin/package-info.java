/// The stand-ins held to the protocols they speak.
@NullMarked
package org.mediacenter.dashboard.standin;

import org.jspecify.annotations.NullMarked;
