package org.mediacenter.channel.sms;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How the octets of a short message are read, from its `data_coding` (SMPP 3.4, 5.2.19; groups above
/// 0x0F from 3GPP TS 23.038).
enum Coding {
    /// GSM 7-bit, one septet in each octet; octets above 127 show that it is something else.
    GSM,
    /// ASCII, unless control codes show that it is GSM 7-bit under a wrong label.
    ASCII,
    LATIN_1,
    CYRILLIC,
    HEBREW,
    /// UTF-16BE: real telephones send emoji where the standard says UCS-2.
    WIDE;

    /// Empty for binary data and for codings nobody sends here.
    static Optional<Coding> of(int dataCoding) {
        return switch (dataCoding) {
            case 0 -> Optional.of(GSM);
            case 1 -> Optional.of(ASCII);
            case 3 -> Optional.of(LATIN_1);
            case 6 -> Optional.of(CYRILLIC);
            case 7 -> Optional.of(HEBREW);
            case 8 -> Optional.of(WIDE);
            default -> group(dataCoding);
        };
    }

    /// The text, with halves of characters as they are: another part may hold the rest.
    String decode(byte[] octets) {
        return decode(octets, Shifts.NONE);
    }

    /// [#decode(byte[])] under the national tables the message declares, which only GSM 7-bit knows.
    String decode(byte[] octets, Shifts shifts) {
        return switch (this) {
            case GSM -> gsm(octets, shifts);
            case ASCII -> looksLikeGsm(octets) || !shifts.equals(Shifts.NONE) ? gsm(octets, shifts) : ascii(octets);
            case LATIN_1 -> new String(octets, StandardCharsets.ISO_8859_1);
            case CYRILLIC -> new String(octets, Charset.forName("ISO-8859-5"));
            case HEBREW -> new String(octets, Charset.forName("ISO-8859-8"));
            case WIDE -> wide(octets);
        };
    }

    /// The text under a data coding and tables as [Shifts#with] put them together; nothing where it is none.
    static String read(int coding, byte[] octets) {
        return coding < 0
                ? ""
                : of(Shifts.dataCoding(coding))
                        .map(known -> known.decode(octets, Shifts.in(coding)))
                        .orElse("");
    }

    private static Optional<Coding> group(int dataCoding) {
        return switch (dataCoding & 0xF0) {
            case 0x10 -> alphabet((dataCoding >> 2) & 3);
            case 0xC0, 0xD0 -> Optional.of(GSM);
            case 0xE0 -> Optional.of(WIDE);
            case 0xF0 -> alphabet((dataCoding >> 2) & 1);
            default -> Optional.empty();
        };
    }

    private static Optional<Coding> alphabet(int bits) {
        return switch (bits) {
            case 0 -> Optional.of(GSM);
            case 2 -> Optional.of(WIDE);
            default -> Optional.empty();
        };
    }

    private static String gsm(byte[] octets, Shifts shifts) {
        return hasHighOctets(octets) ? ascii(octets) : GsmAlphabet.decode(octets, shifts);
    }

    /// ASCII with what people put above it: UTF-8 where it is well formed, else Latin-1.
    private static String ascii(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(octets, StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean hasHighOctets(byte[] octets) {
        for (byte octet : octets) {
            if (octet < 0) {
                return true;
            }
        }
        return false;
    }

    /// `@`, `$`, `_` and the escape of GSM are control codes in ASCII, which nobody types.
    private static boolean looksLikeGsm(byte[] octets) {
        for (byte octet : octets) {
            if (octet >= 0 && octet < 0x20 && octet != '\n' && octet != '\r' && octet != '\t') {
                return true;
            }
        }
        return false;
    }

    private static String wide(byte[] octets) {
        StringBuilder text = new StringBuilder(octets.length / 2);
        for (int i = 0; i + 1 < octets.length; i += 2) {
            text.append((char) ((octets[i] & 0xFF) << 8 | (octets[i + 1] & 0xFF)));
        }
        return text.toString();
    }
}
