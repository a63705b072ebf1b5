/// What the desk proposes while an operator types for somebody: who would get it and why, which open complaints are
/// alike, and the names of places. Nothing that is typed is kept, logged or written into the audit.
@NullMarked
package org.mediacenter.dashboard.hint;

import org.jspecify.annotations.NullMarked;
