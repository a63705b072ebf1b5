package org.mediacenter.channel.phone;

import java.util.Arrays;

/// By which way somebody who spoke with an operator wants the answer; kept in the name of the conversation, before
/// the number that is called or written to.
public enum AnswerWay {
    /// Somebody calls and tells it.
    CALL,
    /// An SMS takes it, while there is an SMS channel.
    SMS,
    /// Somebody posts it to the address that was given.
    LETTER,
    /// It is told at the counter, to whoever comes for it.
    COUNTER;

    static final String WITHHELD = "withheld";

    /// The name of a conversation that is answered so.
    ///
    /// @param line number that is called or written to, or [#WITHHELD]
    String conversation(String line) {
        return prefix() + line;
    }

    /// How a conversation is answered; by a call where it says nothing else.
    public static AnswerWay of(String conversation) {
        return Arrays.stream(values())
                .filter(way -> conversation.startsWith(way.prefix()))
                .findFirst()
                .orElse(CALL);
    }

    /// The number that is called or written to; what is no number where it was withheld.
    public static String line(String conversation) {
        String prefix = of(conversation).prefix();
        return conversation.startsWith(prefix) ? conversation.substring(prefix.length()) : conversation;
    }

    private String prefix() {
        return switch (this) {
            case CALL -> "call ";
            case SMS -> "sms ";
            case LETTER -> "letter ";
            case COUNTER -> "counter ";
        };
    }
}
