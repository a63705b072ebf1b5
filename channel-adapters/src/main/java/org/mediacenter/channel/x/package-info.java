/// X, formerly Twitter: [API v2](https://docs.x.com/x-api) over Vert.x, requests signed by OAuth 1.0a
/// ([RFC 5849](https://www.rfc-editor.org/rfc/rfc5849)) with Twitter4J's `OAuthAuthorization`.
///
/// * In, by webhook ([X Activity API](https://docs.x.com/x-api/activity/introduction)): `GET /webhooks/x`
///   answers the handshake, `POST` brings events, signed over the raw body
///   (`x-twitter-webhooks-signature`, HMAC-SHA256 with the consumer secret). Heard are
///   `post.mention.create`, `post.reply.create`, `post.quote.create`, `dm.received`, `post.delete`.
/// * 200 is said when everything of a call was kept, known before, or is nothing for the hub; what is
///   signed and cannot be read is kept as it came. While the inbox cannot: 503 with `Retry-After`. A wrong
///   signature, or the right one of what could be a token: 403, and nothing is kept.
/// * In, by asking: `GET /2/users/:id/mentions` and `GET /2/dm_events`, each from a cursor in the notebook
///   that follows behind what was kept; ten times more seldom while X calls with events for the account.
/// * A thread is one matter (`thread:<post>`); below the city's own words each person has their own
///   (`thread:<post>:<person>`); direct messages are one exchange with a person (`dm:<person>`). A post
///   that begins a thread opens a matter, also one that quotes; what is said below others' words does not.
/// * Out: `POST /2/tweets` below the citizen's latest post, in numbered parts of 280 as X counts them, each
///   below the one before; links are written so that they are none; `POST /2/dm_conversations/with/:id/messages`.
///   Never sent twice; what is not certainly unsent is `Unknown`.
/// * Not here: encrypted chats (`chat.received` is a blob only the account's devices can open), posts of
///   protected accounts (X tells nobody), deletions by citizens where X sends none, the older Account
///   Activity API but for its direct messages and deletions, pictures in replies.
@NullMarked
package org.mediacenter.channel.x;

import org.jspecify.annotations.NullMarked;
