package org.mediacenter.channel.phone;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The lines of a file one by one, with the place behind each, in memory for one line at a time. Line ends are LF or
/// CRLF; a mark of the byte order at the very beginning is no part of the first line. Not thread-safe.
final class LineReader {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final String BYTE_ORDER = "\uFEFF";

    private final InputStream in;
    private Place place;

    /// A place in a file: how many bytes and lines are before it.
    record Place(long offset, long line) {
        static final Place START = new Place(0, 0);
    }

    /// One line.
    ///
    /// @param text without its end; cut where it is longer than any row
    /// @param ended whether a line break follows
    /// @param behind the place behind it
    record Line(String text, boolean ended, Place behind) {}

    /// @param in begins at `from`
    LineReader(InputStream in, Place from) {
        this.in = new BufferedInputStream(in, 64 * 1024);
        this.place = from;
    }

    Optional<Line> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        long read = 0;
        int one = in.read();
        while (one >= 0 && one != '\n') {
            read++;
            if (bytes.size() < MOST_BYTES) {
                bytes.write(one);
            }
            one = in.read();
        }
        boolean ended = one == '\n';
        if (read == 0 && !ended) {
            return Optional.empty();
        }
        boolean first = place.offset() == 0;
        place = new Place(place.offset() + read + (ended ? 1 : 0), place.line() + 1);
        return Optional.of(new Line(text(bytes.toString(StandardCharsets.UTF_8), first), ended, place));
    }

    private static String text(String text, boolean first) {
        String line = first && text.startsWith(BYTE_ORDER) ? text.substring(1) : text;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
