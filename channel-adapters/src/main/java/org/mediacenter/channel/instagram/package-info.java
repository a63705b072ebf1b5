/// Instagram, over [webhooks](https://developers.facebook.com/docs/graph-api/webhooks/reference/instagram/)
/// and the Graph API ([org.mediacenter.channel.meta]).
///
/// * Heard: `comments`, `mentions` (ids only: asked for), and direct messages with photos, films, shared
///   posts, answers to stories and stories that mention us. A heart or sticker alone opens nothing.
/// * A comment or message is acknowledged when the inbox kept it; a mention, when its id is in the notebook.
/// * A message that is unsent is marked, an edited one changes its words. Echoes, reactions, seen notices,
///   story figures and our own comments are no messages. Instagram does not tell of deleted comments.
/// * Conversations: `comment:<account>:<comment at the top>`, `mention:<account>:<photo>[,<comment>]`,
///   `direct:<account>:<person>`.
/// * Replies: `{comment}/replies`, `{account}/mentions`, one private reply to a comment within seven days,
///   direct messages of at most 1,000 octets within 24 hours, and up to seven days with `HUMAN_AGENT` for
///   what a person wrote; then `out-of-reach`. Who mentions us elsewhere cannot be answered alone.
/// * The token is that of the Facebook page the account belongs to; Instagram's own login is not here.
@NullMarked
package org.mediacenter.channel.instagram;

import org.jspecify.annotations.NullMarked;
