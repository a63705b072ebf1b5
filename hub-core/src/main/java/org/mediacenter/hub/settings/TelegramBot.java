package org.mediacenter.hub.settings;

import java.net.URI;
import java.util.Optional;

/// The city's bot at Telegram.
///
/// @param apiUrl where the Bot API is; absent: Telegram's own
public record TelegramBot(Secret token, Optional<URI> apiUrl) {}
