/// The demo played for real, and its script held to what it promises.
@NullMarked
package org.mediacenter.dashboard.demo;

import org.jspecify.annotations.NullMarked;
