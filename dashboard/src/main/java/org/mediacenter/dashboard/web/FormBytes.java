package org.mediacenter.dashboard.web;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Whether the fields of a form are UTF-8; a lenient reading would keep question marks in the place of
/// what somebody wrote.
final class FormBytes {
    private static final int HEX = 16;

    private FormBytes() {}

    static boolean areUtf8(Buffer form) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded(form.getBytes())));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// The octets behind `%C3%A9`; what is no such pair stays as it is.
    private static byte[] decoded(byte[] form) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(form.length);
        for (int i = 0; i < form.length; i++) {
            int octet = form[i] == '%' && i + 2 < form.length ? octet(form[i + 1], form[i + 2]) : -1;
            octets.write(octet < 0 ? form[i] : octet);
            i += octet < 0 ? 0 : 2;
        }
        return octets.toByteArray();
    }

    private static int octet(byte high, byte low) {
        int first = Character.digit(high, HEX);
        int second = Character.digit(low, HEX);
        return first < 0 || second < 0 ? -1 : first * HEX + second;
    }
}
