/// Tests of the audit log over HTTP.
@NullMarked
package org.mediacenter.dashboard.audit;

import org.jspecify.annotations.NullMarked;
