/// The whole hub in a process of its own, as citizens, officers and operators meet it: over HTTP, SMPP and its files.
@NullMarked
package org.mediacenter.dashboard.story;

import org.jspecify.annotations.NullMarked;
