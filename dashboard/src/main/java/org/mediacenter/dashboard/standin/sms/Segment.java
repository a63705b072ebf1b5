package org.mediacenter.dashboard.standin.sms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One SMS as it travels: the user data, with a header where it is a part of several (3GPP TS 23.040, 9.2.3.24.1).
///
/// @param coding SMPP's data coding: 0 for the GSM alphabet, 3 for Latin-1, 8 for UTF-16BE
/// @param hasHeader whether `data` begins with a user data header
record Segment(byte coding, boolean hasHeader, byte[] data) {
    static final byte GSM = 0;
    static final byte UTF_16 = 8;
    private static final byte LATIN_1 = 3;
    private static final int SHORTEST_HEADER = 5;
    private static final int WHOLE = 140;
    private static final int WHOLE_GSM = 160;
    private static final int PART_GSM = 153;
    private static final int PART_UTF_16 = 134;
    private static final byte ESCAPE_SEPTET = 0x1b;

    /// Splits a text the way a telephone does.
    ///
    /// @param reference what the parts of one text have in common, 0 to 255
    static List<Segment> of(String text, int reference) {
        Optional<byte[]> septets = GsmAlphabet.encode(text);
        return septets.isPresent()
                ? split(GSM, septets.get(), WHOLE_GSM, PART_GSM, reference)
                : split(UTF_16, text.getBytes(StandardCharsets.UTF_16BE), WHOLE, PART_UTF_16, reference);
    }

    private static List<Segment> split(byte coding, byte[] data, int whole, int part, int reference) {
        if (data.length <= whole) {
            return List.of(new Segment(coding, false, data));
        }
        List<byte[]> pieces = pieces(coding, data, part);
        List<Segment> segments = new ArrayList<>();
        for (byte[] piece : pieces) {
            byte[] header = {5, 0, 3, (byte) reference, (byte) pieces.size(), (byte) (segments.size() + 1)};
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(header);
            both.writeBytes(piece);
            segments.add(new Segment(coding, true, both.toByteArray()));
        }
        return segments;
    }

    private static List<byte[]> pieces(byte coding, byte[] data, int part) {
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0; from < data.length; ) {
            int to = Math.min(from + part, data.length);
            to -= to < data.length ? halfCharacter(coding, data, to) : 0;
            pieces.add(Arrays.copyOfRange(data, from, to));
            from = to;
        }
        return pieces;
    }

    /// How many octets before a cut belong to a character that goes on after it.
    private static int halfCharacter(byte coding, byte[] data, int cut) {
        if (coding == GSM) {
            return data[cut - 1] == ESCAPE_SEPTET ? 1 : 0;
        }
        boolean highSurrogate = (data[cut - 2] & 0xfc) == 0xd8;
        return highSurrogate ? 2 : 0;
    }

    /// Whether it is in an alphabet telephones show.
    boolean isReadable() {
        return coding == GSM || coding == UTF_16 || coding == LATIN_1;
    }

    /// Whether a telephone takes it in one piece, and there is something in it.
    boolean fits() {
        return data.length > 0 && data.length <= (coding == GSM ? WHOLE_GSM : WHOLE);
    }

    /// Whether its header, where there is one, ends within it.
    boolean isWhole() {
        return !hasHeader || (data.length > SHORTEST_HEADER && data.length > (data[0] & 0xff));
    }

    /// Where the part belongs, for a user data header with an 8-bit or a 16-bit reference; a text in one piece is
    /// part 1 of 1.
    Part part() {
        if (!hasHeader) {
            return new Part(0, 1, 1);
        }
        boolean wide = data[1] == 8;
        int reference = wide ? ((data[3] & 0xff) << 8) | (data[4] & 0xff) : data[3] & 0xff;
        int at = wide ? 5 : 4;
        return new Part(reference, data[at] & 0xff, data[at + 1] & 0xff);
    }

    /// The words of this segment alone, without the header.
    String text() {
        byte[] words = hasHeader ? Arrays.copyOfRange(data, (data[0] & 0xff) + 1, data.length) : data;
        return switch (coding) {
            case UTF_16 -> new String(words, StandardCharsets.UTF_16BE);
            case LATIN_1 -> new String(words, StandardCharsets.ISO_8859_1);
            default -> GsmAlphabet.decode(words);
        };
    }

    /// @param total how many parts there are
    /// @param number 1 for the first
    record Part(int reference, int total, int number) {}
}
