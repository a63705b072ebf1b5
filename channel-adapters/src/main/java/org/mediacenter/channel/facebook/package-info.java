/// Facebook, over [webhooks](https://developers.facebook.com/docs/graph-api/webhooks/reference/page/) and
/// the Graph API ([org.mediacenter.channel.meta]).
///
/// * Heard: `feed` (visitors' posts, comments, replies to comments), `mention`, and Messenger (`messages`,
///   `message_edits`, `messaging_postbacks`, also on `standby`). Photos, films and files are attachments, a
///   location is a point, a sticker alone opens nothing.
/// * A post or comment is acknowledged when the inbox kept it; a mention of which only ids came, when its
///   id is in the notebook.
/// * Edits change the words; deleting, hiding and showing again mark the message. Our own posts, echoes,
///   reactions, ratings, read and delivery notices are no messages.
/// * Conversations: `post:<page>:<post>` with all that is said below a visitor's post,
///   `comment:<page>:<comment>` for a comment at the top below a post of the city's own, and
///   `messenger:<page>:<person>`.
/// * Replies: a comment (`{post or comment}/comments`), one private reply to a post or comment within seven
///   days, Messenger within 24 hours, and up to seven days with `HUMAN_AGENT` for what a person wrote; then
///   `out-of-reach`.
/// * Not here: sending photos, quick replies, live video, groups, ratings.
@NullMarked
package org.mediacenter.channel.facebook;

import org.jspecify.annotations.NullMarked;
