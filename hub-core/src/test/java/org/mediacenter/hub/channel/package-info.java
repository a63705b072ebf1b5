/// What every channel must do, as tests each adapter runs, with a real inbox and notebook in
/// memory.
@NullMarked
package org.mediacenter.hub.channel;

import org.jspecify.annotations.NullMarked;
