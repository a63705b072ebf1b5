/// What several channels need, used by composition: waiting longer after each failure, blocking
/// calls at the edge, hashes instead of personal ids, problem documents.
@NullMarked
package org.mediacenter.channel.common;

import org.jspecify.annotations.NullMarked;
