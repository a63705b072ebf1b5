package org.mediacenter.dashboard.standin.telegram;

/// What the bot said to one person at the stand-in of Telegram.
///
/// @param chat the person's number
/// @param number the message's, counted in each chat
/// @param below number of the message it stands below, 0 for none
public record TelegramMessage(long chat, long number, String text, long below) {}
