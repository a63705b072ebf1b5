/// What Facebook, Instagram and WhatsApp share: Meta's one webhook and the
/// [Graph API](https://developers.facebook.com/docs/graph-api/) with RestFB
/// ([project](https://restfb.com)).
///
/// * `GET /webhooks/meta` answers the
///   [handshake](https://developers.facebook.com/docs/graph-api/webhooks/getting-started): `hub.challenge`
///   goes back to who knows the verify token. `POST` brings events of all products, signed over the raw body
///   ([org.mediacenter.channel.meta.MetaSignature]); nothing is parsed before that is checked.
/// * 200 is answered when every event of a POST is kept, known, noted or refused for good; 503 with
///   `Retry-After` when one is not, and Meta sends all of it again, for a day or longer. The same event again
///   is the same native id and changes nothing.
/// * What is signed never gets 5xx for what it holds: an event nothing can be made of is kept as it came.
/// * What only names ids (mentions) is in the notebook before its 200, and asked for until it is there, or for
///   two days: then it is kept as it came.
/// * Calls carry `appsecret_proof` and a pinned version, are sent once, and are judged by error code
///   ([org.mediacenter.channel.meta.GraphErrors]). The token is tried at start, every
///   five minutes, and every ten seconds while Meta cannot be reached.
/// * Not here: batch calls, webhooks of other objects, sending files.
@NullMarked
package org.mediacenter.channel.meta;

import org.jspecify.annotations.NullMarked;
