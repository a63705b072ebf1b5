package org.mediacenter.channel.sms;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tables of languages whose letters the default alphabet lacks
/// ([3GPP TS 23.038](https://www.3gpp.org/dynareport/23038.htm) annex A): Turkish, Spanish, Portuguese.
/// A language without a table of its own has the default one.
final class NationalTables {
    private static final int TURKISH = 1;
    private static final int SPANISH = 2;
    private static final int PORTUGUESE = 3;
    private static final String TURKISH_ALPHABET =
            "@£$¥€éùıòÇ\nĞğ\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bŞşßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "İABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§çabcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String PORTUGUESE_ALPHABET =
            "@£$¥êéúíóç\nÔô\rÁáΔ_ªÇÀ∞^\\€Ó|\u001bÂâÊÉ !\"#º%&'()*+,-./0123456789:;<=>?"
                    + "ÍABCDEFGHIJKLMNOPQRSTUVWXYZÃÕÚÜ§~abcdefghijklmnopqrstuvwxyzãõ`üà";
    /// Each with the septet, in hexadecimal, that stands behind the escape.
    private static final String USUAL = "0A\f 14^ 28{ 29} 2F\\ 3C[ 3D~ 3E] 40| 65€";

    private static final Map<Integer, Character> DEFAULT_EXTENSION = extension("");
    private static final Map<Integer, Character> TURKISH_EXTENSION = extension("47Ğ 49İ 53Ş 63ç 67ğ 69ı 73ş");
    private static final Map<Integer, Character> SPANISH_EXTENSION = extension("09ç 41Á 49Í 4FÓ 55Ú 61á 69í 6Fó 75ú");
    private static final Map<Integer, Character> PORTUGUESE_EXTENSION = extension(
            "05ê 09ç 0BÔ 0Cô 0EÁ 0Fá 12Φ 13Γ 15Ω 16Π 17Ψ 18Σ 19Θ 1FÊ 41À 49Í 4FÓ 55Ú 5BÃ 5CÕ 61Â 69í 6Fó 75ú 7Bã 7Cõ 7Fâ");

    private NationalTables() {}

    /// The characters of septets 0 to 127 under a locking shift.
    static String alphabet(int language) {
        return switch (language) {
            case TURKISH -> TURKISH_ALPHABET;
            case PORTUGUESE -> PORTUGUESE_ALPHABET;
            default -> GsmAlphabet.BASIC;
        };
    }

    /// The characters behind an escape under a single shift.
    static Map<Integer, Character> extension(int language) {
        return switch (language) {
            case TURKISH -> TURKISH_EXTENSION;
            case SPANISH -> SPANISH_EXTENSION;
            case PORTUGUESE -> PORTUGUESE_EXTENSION;
            default -> DEFAULT_EXTENSION;
        };
    }

    /// What every language has, and what one adds.
    private static Map<Integer, Character> extension(String added) {
        return Stream.of(USUAL + " " + added)
                .flatMap(all -> Stream.of(all.split(" ")))
                .collect(Collectors.toUnmodifiableMap(one -> Integer.parseInt(one, 0, 2, 16), one -> one.charAt(2)));
    }
}
