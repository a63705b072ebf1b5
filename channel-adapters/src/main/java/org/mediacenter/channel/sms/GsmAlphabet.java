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
    static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final Map<Integer, Character> EXTENSION = NationalTables.extension(0);
    private static final Map<Character, byte[]> SEPTETS = septets();

    private GsmAlphabet() {}

    /// What the septets say. An escape before what the table does not know is left out; octets above
    /// 127 must not come here.
    static String decode(byte[] septets) {
        return decode(septets, Shifts.NONE);
    }

    /// [#decode(byte[])] under the tables the message declares.
    static String decode(byte[] septets, Shifts shifts) {
        String alphabet = NationalTables.alphabet(shifts.locking());
        Map<Integer, Character> extension = NationalTables.extension(shifts.single());
        StringBuilder text = new StringBuilder(septets.length);
        for (int i = 0; i < septets.length; i++) {
            if (septets[i] != ESCAPE) {
                text.append(alphabet.charAt(septets[i]));
            } else if (i + 1 < septets.length && septets[i + 1] != ESCAPE) {
                i++;
                text.append(extension.getOrDefault((int) septets[i], alphabet.charAt(septets[i])));
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
