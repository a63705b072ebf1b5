/// The Bot API takes and refuses as Telegram does.
@NullMarked
package org.mediacenter.dashboard.standin.telegram;

import org.jspecify.annotations.NullMarked;
