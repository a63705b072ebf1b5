package org.mediacenter.hub.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.Unreadable;

/// Makes what a provider handed on fit: it was said yes to, and nobody there can be told that it is too long.
/// Pure.
final class Fitting {
    /// The longest text of one message, in UTF-16 characters: more than the longest SMS, whose 255
    /// parts of 153 characters were acknowledged before anybody could say that it is too long.
    static final int TEXT_LIMIT = 40_000;

    static final int NATIVE_ID_LIMIT = 200;

    private Fitting() {}

    /// The same message with a text that fits. What came stays beside it, for people with the right to look.
    static InboundMessage cut(InboundMessage message) {
        return message.text().length() <= TEXT_LIMIT
                ? message
                : new InboundMessage(
                        message.channel(),
                        message.nativeId(),
                        message.conversation(),
                        message.author(),
                        cut(message.text()),
                        message.writtenAt(),
                        message.filing(),
                        message.attachments(),
                        message.exchange(),
                        message.raw().or(() -> Optional.of(message.text())));
    }

    /// Its beginning, and how many characters are left out: `… [+6012]`.
    static String cut(String text) {
        if (text.length() <= TEXT_LIMIT) {
            return text;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(TEXT_LIMIT - 1));
        int end = pair ? TEXT_LIMIT - 1 : TEXT_LIMIT;
        return text.substring(0, end) + "… [+" + (text.length() - end) + "]";
    }

    /// A message nobody can keep under the name its provider gave it.
    static Unreadable unnamed(InboundMessage message) {
        UUID name = UUID.nameUUIDFromBytes(message.nativeId().getBytes(StandardCharsets.UTF_8));
        return new Unreadable(
                message.channel(),
                name.toString(),
                message.raw().orElse(message.text()),
                "its id is longer than " + NATIVE_ID_LIMIT + " characters");
    }
}
