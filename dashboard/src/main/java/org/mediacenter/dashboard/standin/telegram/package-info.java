/// The Bot API, with people who write to the bot.
@NullMarked
package org.mediacenter.dashboard.standin.telegram;

import org.jspecify.annotations.NullMarked;
