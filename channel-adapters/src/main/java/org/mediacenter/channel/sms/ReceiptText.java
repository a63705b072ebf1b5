package org.mediacenter.channel.sms;

import java.util.Locale;
import java.util.Optional;

/// Reads the text of a delivery receipt (SMPP 3.4, appendix B), which every centre writes a little
/// differently: only `id:` and `stat:` are looked for, in any case and order, each up to the next space.
/// Dates are not read: nothing here needs them, and centres disagree on their length and zone.
///
/// @param id the centre's id of our message
/// @param state the centre's word (`DELIVRD`), in capitals
record ReceiptText(Optional<String> id, Optional<String> state) {
    private static final int LONGEST = 65;

    static ReceiptText of(String text) {
        String words = upToFreeText(text);
        return new ReceiptText(value(words, "id:"), value(words, "stat:").map(word -> word.toUpperCase(Locale.ROOT)));
    }

    /// What our message said is quoted at the end and may say anything, `stat:` too.
    private static String upToFreeText(String text) {
        int quoted = text.toLowerCase(Locale.ROOT).indexOf(" text:");
        return quoted < 0 ? text : text.substring(0, quoted);
    }

    private static Optional<String> value(String words, String key) {
        int start = 0;
        while (start < words.length()) {
            int end = words.indexOf(' ', start);
            String word = words.substring(start, end < 0 ? words.length() : end);
            if (word.regionMatches(true, 0, key, 0, key.length())) {
                String value = word.substring(key.length());
                return value.isEmpty() || value.length() > LONGEST ? Optional.empty() : Optional.of(value);
            }
            start = end < 0 ? words.length() : end + 1;
        }
        return Optional.empty();
    }
}
