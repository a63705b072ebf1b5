package org.mediacenter.channel.sms;

import java.util.Arrays;
import java.util.Optional;

/// The user data header some messages begin with
/// ([3GPP TS 23.040](https://www.3gpp.org/dynareport/23040.htm) 9.2.3.24): which piece of a longer
/// message this is, and in which national tables it is written. Other elements are passed over.
///
/// @param words the octets after the header
/// @param piece absent for a message of one piece
record DataHeader(byte[] words, Optional<Piece> piece, Shifts shifts) {
    private static final int SINGLE_SHIFT = 0x24;
    private static final int LOCKING_SHIFT = 0x25;
    private static final int CONCATENATION_8_BIT = 0x00;
    private static final int CONCATENATION_16_BIT = 0x08;

    /// One piece of several.
    ///
    /// @param reference with its kind, since 8-bit and 16-bit references are counted apart
    record Piece(String reference, int total, int number) {

        /// Empty where the numbers make no sense or there is only one piece.
        static Optional<Piece> of(String reference, int total, int number) {
            boolean real = total > 1 && number >= 1 && number <= total;
            return real ? Optional.of(new Piece(reference, total, number)) : Optional.empty();
        }
    }

    /// Empty when the header is longer than the message or cut off within an element.
    static Optional<DataHeader> of(byte[] octets) {
        if (octets.length == 0 || at(octets, 0) + 1 > octets.length) {
            return Optional.empty();
        }
        int end = at(octets, 0) + 1;
        Optional<Piece> piece = Optional.empty();
        Shifts shifts = Shifts.NONE;
        int next = 1;
        while (next < end) {
            int after = next + 2 <= end ? next + 2 + at(octets, next + 1) : end + 1;
            if (after > end) {
                return Optional.empty();
            }
            Optional<Piece> before = piece;
            piece = piece(octets, next).or(() -> before);
            shifts = shifts(octets, next, shifts);
            next = after;
        }
        return Optional.of(new DataHeader(Arrays.copyOfRange(octets, end, octets.length), piece, shifts));
    }

    private static Optional<Piece> piece(byte[] octets, int element) {
        int kind = at(octets, element);
        int length = at(octets, element + 1);
        int value = element + 2;
        if (kind == CONCATENATION_8_BIT && length == 3) {
            return Piece.of("udh8-" + at(octets, value), at(octets, value + 1), at(octets, value + 2));
        }
        if (kind == CONCATENATION_16_BIT && length == 4) {
            int reference = at(octets, value) << 8 | at(octets, value + 1);
            return Piece.of("udh16-" + reference, at(octets, value + 2), at(octets, value + 3));
        }
        return Optional.empty();
    }

    private static Shifts shifts(byte[] octets, int element, Shifts before) {
        int language = at(octets, element + 1) == 1 ? at(octets, element + 2) : 0;
        return switch (at(octets, element)) {
            case SINGLE_SHIFT -> before.withSingle(language);
            case LOCKING_SHIFT -> before.withLocking(language);
            default -> before;
        };
    }

    private static int at(byte[] octets, int index) {
        return octets[index] & 0xFF;
    }
}
