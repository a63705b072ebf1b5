package org.mediacenter.hub.account;

/// RFC 4648, section 6, without padding: what people can type into a telephone.
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String written(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        long held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = (held << Byte.SIZE) | Byte.toUnsignedInt(one);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt((int) ((held >> bits) & 31)));
            }
            held &= (1L << bits) - 1;
        }
        if (bits > 0) {
            text.append(LETTERS.charAt((int) ((held << (BITS - bits)) & 31)));
        }
        return text.toString();
    }

    /// The bytes of what [#written] wrote.
    static byte[] read(String text) {
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        long held = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            held = (held << BITS) | LETTERS.indexOf(text.charAt(i));
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[next++] = (byte) (held >> bits);
                held &= (1L << bits) - 1;
            }
        }
        return bytes;
    }
}
