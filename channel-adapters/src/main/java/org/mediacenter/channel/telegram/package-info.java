/// Telegram, by the [Bot API](https://core.telegram.org/bots/api): one bot, which citizens write to.
///
/// * In: `getUpdates` held open for 20 s, at most 100 updates at once. The next question confirms to
///   Telegram what was kept or known before; what is not confirmed comes again, for 24 hours. So Telegram
///   keeps the cursor, and the notebook is not needed.
/// * Heard are messages in private chats: text, captions, photographs, videos, voices, files, stickers,
///   places; edits change the message. Groups, channels, other bots and the buttons `/start` and `/help`
///   are passed over. The name of a message is `chat:message`, the conversation is the chat.
/// * Out: `sendMessage`, plain text without previews, cut at 4,096 characters, the first piece below the
///   citizen's message. 429 waits as long as Telegram says; 403 means that the person stopped the bot.
///   Never sent twice; what is not certainly unsent is `Unknown`.
/// * Files by `getFile`, which gives bots at most 20 MB.
/// * Not here: webhooks (a webhook that is set for the bot keeps `getUpdates` from working, and the channel
///   says so), deletions (Telegram does not tell bots), inline buttons, polls, shared contacts.
@NullMarked
package org.mediacenter.channel.telegram;

import org.jspecify.annotations.NullMarked;
