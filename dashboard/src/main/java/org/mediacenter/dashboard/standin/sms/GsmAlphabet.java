package org.mediacenter.dashboard.standin.sms;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// The 7-bit alphabet of 3GPP TS 23.038, one septet in one octet, as SMPP carries it under data coding 0.
///
/// Written apart from the hub's own, so that a mistake in one is not hidden by the same mistake in the other.
final class GsmAlphabet {
    private static final char ESCAPE = '\u001b';
    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ" + ESCAPE + "ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final byte[] EXTENDED_SEPTETS = {0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65};

    private GsmAlphabet() {}

    /// The septets of a text, absent where a character of it has none.
    static Optional<byte[]> encode(String text) {
        ByteArrayOutputStream septets = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!encode(text.charAt(i), septets)) {
                return Optional.empty();
            }
        }
        return Optional.of(septets.toByteArray());
    }

    private static boolean encode(char character, ByteArrayOutputStream septets) {
        int basic = character == ESCAPE ? -1 : BASIC.indexOf(character);
        if (basic >= 0) {
            septets.write(basic);
            return true;
        }
        int extended = EXTENDED.indexOf(character);
        if (extended >= 0) {
            septets.write(BASIC.indexOf(ESCAPE));
            septets.write(EXTENDED_SEPTETS[extended]);
        }
        return extended >= 0;
    }

    static String decode(byte[] septets) {
        StringBuilder text = new StringBuilder(septets.length);
        for (int i = 0; i < septets.length; i++) {
            char character = BASIC.charAt(septets[i] & 0x7f);
            boolean escaped = character == ESCAPE && i + 1 < septets.length;
            text.append(escaped ? extended(septets[++i]) : character);
        }
        return text.toString();
    }

    private static char extended(byte septet) {
        for (int i = 0; i < EXTENDED_SEPTETS.length; i++) {
            if (EXTENDED_SEPTETS[i] == septet) {
                return EXTENDED.charAt(i);
            }
        }
        return BASIC.charAt(septet & 0x7f);
    }
}
