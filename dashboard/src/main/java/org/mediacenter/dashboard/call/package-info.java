/// The call desk: who is to be called back, calls without words, the form an operator fills in while
/// somebody speaks, and answers that are told by telephone.
@NullMarked
package org.mediacenter.dashboard.call;

import org.jspecify.annotations.NullMarked;
