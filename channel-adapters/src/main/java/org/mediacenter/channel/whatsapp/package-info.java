/// WhatsApp, over the [Cloud API](https://developers.facebook.com/docs/whatsapp/cloud-api): Meta's one
/// webhook and the Graph API ([org.mediacenter.channel.meta]).
///
/// * Heard: the field `messages` of one number: words, photos, films, voice, documents, stickers, places,
///   contacts, pressed buttons; answers name the message they quote. A button, a contact or a sticker
///   alone opens nothing; what WhatsApp does not hand out is said to be there.
/// * A message is acknowledged when the inbox kept it. `edit` changes the words, `revoke` marks them;
///   reactions, changed numbers and everything else is ignored. `delivered`, `read` and `failed` are
///   receipts.
/// * WhatsApp's message names hold the telephone number, so the hub knows them with the number blanked
///   out ([org.mediacenter.channel.whatsapp.MessageName]).
/// * Conversation: `chat:<phone number id>:<wa_id>`, and the user id (`ID.123`) where a person hides the
///   number. A new number or a new user id is another conversation: the old one proves nothing. What is
///   said in a group is answered to its author alone.
/// * Replies: text of at most 4,096 characters in each part, the first quoting what it answers, within
///   24 hours; afterwards the template of the settings, one part; else `out-of-reach`.
/// * Files: `GET /{media id}` tells the address, which gives the file to the token's owner for 5 minutes.
/// * Not here: marking as read, sending files, marketing, flows, calls, several numbers.
@NullMarked
package org.mediacenter.channel.whatsapp;

import org.jspecify.annotations.NullMarked;
