package org.mediacenter.channel.sms;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Pieces of a longer message that go on into each other: put together before they are read, since a cut may go
/// through a character.
///
/// @param numbers of the pieces, 1 for the first
/// @param coding -1 where a piece is missing, which stands alone
record Run(List<Integer> numbers, int coding, byte[] octets) {

    String text() {
        return coding < 0 ? " [bagian " + numbers.getFirst() + " hilang] " : Coding.read(coding, octets);
    }

    /// This one, and what follows it.
    Run with(Run next) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(octets);
        all.writeBytes(next.octets);
        List<Integer> both = new ArrayList<>(numbers);
        both.addAll(next.numbers);
        return new Run(both, coding, all.toByteArray());
    }

    /// Never the words.
    @Override
    public String toString() {
        return "Run" + numbers;
    }
}
