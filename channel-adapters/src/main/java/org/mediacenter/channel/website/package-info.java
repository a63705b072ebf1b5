/// The website: the form page that dashboard shows and `POST /api/v1/complaints`.
///
/// * In: one JSON object, UTF-8, at most 256 KiB: `{text, name?, phone?, email?, address?, latitude?,
///   longitude?, anonymous?, confidential?, topic?}`. Unknown, repeated and wrongly typed fields are
///   refused by name, all at once, as a problem document
///   ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)).
/// * `Idempotency-Key` ([draft](https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/)):
///   the same key of the same token with the same body answers as the first time; with another body it
///   is refused with 422. Without a key every request is a complaint of its own.
/// * Yes (201, or 200 for a repetition) is said when the inbox kept the message durably, and carries
///   number, tracking key, feedback deadline and tracking address. While the store cannot: 503 with
///   `Retry-After`.
/// * Out: a reply is delivered by standing on the tracking page; nothing is sent.
/// * Not here: photographs, limits per address, CSRF and the pages themselves (dashboard).
@NullMarked
package org.mediacenter.channel.website;

import org.jspecify.annotations.NullMarked;
