/// The front office: what operators must see before everything else.
@NullMarked
package org.mediacenter.dashboard.front;

import org.jspecify.annotations.NullMarked;
