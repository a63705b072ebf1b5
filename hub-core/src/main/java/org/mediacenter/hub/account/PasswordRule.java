package org.mediacenter.hub.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.settings.Secret;

/// What a password of staff must be: long and not guessable; nothing about its composition.
///
/// After NIST SP 800-63B-4, section 3.1.1: length counts, composition rules do harm, common and
/// contextual words are refused.
public final class PasswordRule {
    /// Characters a password has at least.
    public static final int SHORTEST = 12;

    static final int LONGEST = 200;
    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "12345678901234",
            "password",
            "passw0rd",
            "qwertyuiop",
            "katasandi",
            "rahasia",
            "bismillah",
            "indonesia",
            "mediacenter",
            "administrator",
            "sayangku",
            "welcome");

    private PasswordRule() {}

    /// Why it is not acceptable: `too-short`, `too-long`, `common`, `contains-username`; empty when it is.
    public static Optional<String> objection(Secret password, String username) {
        String text = password.reveal();
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            return Optional.of("too-short");
        }
        if (length > LONGEST) {
            return Optional.of("too-long");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (username.length() > 3 && lower.contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of("contains-username");
        }
        return isCommon(lower) ? Optional.of("common") : Optional.empty();
    }

    /// One character or pair over and over, a common word with a tail, or such a word twice.
    private static boolean isCommon(String lower) {
        if (lower.chars().distinct().count() <= 3) {
            return true;
        }
        String letters = lower.replaceAll("[^a-z]", "");
        return COMMON.contains(lower)
                || COMMON.stream().anyMatch(word -> letters.replace(word, "").isEmpty() && !letters.isEmpty());
    }
}
