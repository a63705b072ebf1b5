/// Tests of what stands beside the words of a reply.
@NullMarked
package org.mediacenter.dashboard.composer;

import org.jspecify.annotations.NullMarked;
