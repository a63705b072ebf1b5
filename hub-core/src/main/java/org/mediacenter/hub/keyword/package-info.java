/// The few words by which citizens ask the hub itself: how a matter stands, what can be asked, no more
/// messages. Answered without a complaint, and forgiven their spelling.
@NullMarked
package org.mediacenter.hub.keyword;

import org.jspecify.annotations.NullMarked;
