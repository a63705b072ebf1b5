/// Who did what and who looked at what, for auditors and administrators: read, filtered, and held against its chain.
/// No route writes or deletes here, and each look is itself a line.
@NullMarked
package org.mediacenter.dashboard.audit;

import org.jspecify.annotations.NullMarked;
