package org.mediacenter.channel.whatsapp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.mediacenter.channel.common.Fingerprint;

/// WhatsApp's names for messages, and what the hub calls them. `wamid.` is followed by octets in Base64, which begin
/// with the telephone number of the person, a length before its digits. The hub keeps what is kept for ever under
/// these names, so the digits are blanked out; who knows the number puts them in again. Pure.
final class MessageName {
    private static final String PREFIX = "wamid.";
    private static final int FURTHEST = 4;
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 20;
    private static final int LONGEST = 200;

    private MessageName() {}

    /// What the hub calls it: the same for the same message, and without a number in it.
    static String blanked(String wamid) {
        return octets(wamid)
                .flatMap(octets -> number(octets).map(at -> filled(octets, at, "0".repeat(octets[at - 1]))))
                .filter(name -> name.length() <= LONGEST)
                .orElseGet(() -> "hash-" + new Fingerprint().with(wamid).hex());
    }

    /// What WhatsApp calls it; empty where that cannot be told.
    ///
    /// @param person whose number it holds
    static Optional<String> restored(String blanked, String person) {
        return octets(blanked)
                .filter(_ -> person.matches("[0-9]+"))
                .flatMap(octets -> number(octets)
                        .filter(at -> octets[at - 1] == person.length())
                        .map(at -> filled(octets, at, person)));
    }

    private static Optional<byte[]> octets(String name) {
        try {
            return name.startsWith(PREFIX)
                    ? Optional.of(Base64.getDecoder().decode(name.substring(PREFIX.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Where the digits begin.
    private static Optional<Integer> number(byte[] octets) {
        for (int at = 1; at <= FURTHEST; at++) {
            if (at < octets.length && isNumber(octets, at, octets[at - 1])) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static boolean isNumber(byte[] octets, int at, int length) {
        if (length < FEWEST_DIGITS || length > MOST_DIGITS || at + length > octets.length) {
            return false;
        }
        for (int i = at; i < at + length; i++) {
            if (octets[i] < '0' || octets[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static String filled(byte[] octets, int at, String digits) {
        byte[] filled = octets.clone();
        System.arraycopy(digits.getBytes(StandardCharsets.US_ASCII), 0, filled, at, digits.length());
        return PREFIX + Base64.getEncoder().encodeToString(filled);
    }
}
