package org.mediacenter.channel.sms;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The default alphabet of GSM with its extension table
/// ([3GPP TS 23.038](https://www.3gpp.org/dynareport/23038.htm) 6.2.1), one septet in each octet, as
/// SMPP carries it.
final class GsmAlphabet {
    static final byte ESCAPE = 0x1B;
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final Map<Integer, Character> EXTENSION = Map.of(
            0x0A, '\f', 0x14, '^', 0x28, '{', 0x29, '}', 0x2F, '\\', 0x3C, '[', 0x3D, '~', 0x3E, ']', 0x40, '|', 0x65,
            '€');
    private static final Map<Character, byte[]> SEPTETS = septets();

    private GsmAlphabet() {}

    /// What the septets say. An escape before what the table does not know is left out; octets above
    /// 127 must not come here.
    static String decode(byte[] septets) {
        StringBuilder text = new StringBuilder(septets.length);
        for (int i = 0; i < septets.length; i++) {
            if (septets[i] != ESCAPE) {
                text.append(BASIC.charAt(septets[i]));
            } else if (i + 1 < septets.length && septets[i + 1] != ESCAPE) {
                i++;
                text.append(EXTENSION.getOrDefault((int) septets[i], BASIC.charAt(septets[i])));
            }
        }
        return text.toString();
    }

    /// Whether every character has its septets.
    static boolean knows(String text) {
        return text.chars().allMatch(c -> SEPTETS.containsKey((char) c));
    }

    /// The septets of one character the alphabet knows: one, or an escape and one.
    static byte[] encode(char character) {
        byte @Nullable [] septets = SEPTETS.get(character);
        if (septets == null) {
            throw new IllegalArgumentException("not a character of the GSM alphabet");
        }
        return septets;
    }

    /// The septets of a text the alphabet knows.
    static byte[] encode(String text) {
        ByteArrayOutputStream septets = new ByteArrayOutputStream(text.length());
        text.chars().forEach(c -> septets.writeBytes(encode((char) c)));
        return septets.toByteArray();
    }

    private static Map<Character, byte[]> septets() {
        Map<Character, byte[]> septets = new HashMap<>();
        for (int i = 0; i < BASIC.length(); i++) {
            if (i != ESCAPE) {
                septets.put(BASIC.charAt(i), new byte[] {(byte) i});
            }
        }
        EXTENSION.forEach((code, character) -> septets.put(character, new byte[] {ESCAPE, code.byteValue()}));
        return septets;
    }
}
