package org.mediacenter.channel.sms;

import java.util.Map;
import java.util.Optional;

/// What a centre says became of a message (SMPP 3.4, 5.2.28), by number in `message_state` and by word
/// in the text of a receipt.
enum MessageState {
    ON_THE_WAY,
    DELIVERED,
    FAILED;

    private static final Map<String, MessageState> BY_WORD = Map.ofEntries(
            Map.entry("DELIVRD", DELIVERED),
            Map.entry("DELIVERED", DELIVERED),
            Map.entry("EXPIRED", FAILED),
            Map.entry("DELETED", FAILED),
            Map.entry("UNDELIV", FAILED),
            Map.entry("UNDELIVERABLE", FAILED),
            Map.entry("REJECTD", FAILED),
            Map.entry("REJECTED", FAILED),
            Map.entry("SKIPPED", FAILED),
            Map.entry("FAILED", FAILED));
    private static final String[] WORDS = {
        "SCHEDULED", "ENROUTE", "DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD", "SKIPPED"
    };

    /// The word for a number, as a receipt's text would write it; empty for numbers nobody knows.
    static Optional<String> word(int number) {
        return number >= 0 && number < WORDS.length ? Optional.of(WORDS[number]) : Optional.empty();
    }

    /// A word nobody knows settles nothing, so it counts as on the way.
    static MessageState of(String word) {
        return BY_WORD.getOrDefault(word, ON_THE_WAY);
    }
}
