package org.mediacenter.hub.complaint;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/// The number a citizen is given and can read out on the telephone: `K7H-M3X-RTY`.
///
/// Eight random characters and a check character from 23 that are not mistaken for one another in
/// print (no 0/O, 1/I/L, Z, 5/S, B, U, Q, A, E). The check is a weighted sum modulo the prime 23,
/// so any single wrong character and any two neighbours swapped are noticed. Random, so that
/// nobody can count through the city's complaints.
public record ComplaintNumber(String value) implements Comparable<ComplaintNumber> {
    static final String ALPHABET = "2346789CDFGHJKMNPRTWXYV";
    private static final int RANDOM_CHARACTERS = 8;
    private static final int GROUP = 3;

    public ComplaintNumber {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a complaint number: [" + value + "]");
        }
    }

    /// A fresh number; the store refuses one that is already taken.
    public static ComplaintNumber random(SecureRandom random) {
        StringBuilder characters = new StringBuilder(RANDOM_CHARACTERS + 1);
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ComplaintNumber(grouped(characters.append(check(characters)).toString()));
    }

    /// Reads what a person typed or spoke: case, spaces, dots and hyphens do not matter; empty
    /// when it is no number.
    public static Optional<ComplaintNumber> parse(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Z}\\p{Pd}.]", "");
        return isPlain(plain) ? Optional.of(new ComplaintNumber(grouped(plain))) : Optional.empty();
    }

    private static boolean isWellFormed(String value) {
        String plain = value.replace("-", "");
        return isPlain(plain) && grouped(plain).equals(value);
    }

    private static boolean isPlain(String plain) {
        return plain.length() == RANDOM_CHARACTERS + 1
                && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && plain.charAt(RANDOM_CHARACTERS) == check(plain.substring(0, RANDOM_CHARACTERS));
    }

    private static char check(CharSequence characters) {
        int sum = 0;
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            sum += (i + 2) * ALPHABET.indexOf(characters.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    private static String grouped(String plain) {
        return plain.substring(0, GROUP) + '-' + plain.substring(GROUP, 2 * GROUP) + '-' + plain.substring(2 * GROUP);
    }

    @Override
    public int compareTo(ComplaintNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
