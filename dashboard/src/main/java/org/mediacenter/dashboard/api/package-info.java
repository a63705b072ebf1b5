/// `/api/v1` for officers' programs: sessions, complaints and deeds as JSON, described by
/// `openapi.yaml`. Errors are problem documents (RFC 9457).
@NullMarked
package org.mediacenter.dashboard.api;

import org.jspecify.annotations.NullMarked;
