package org.mediacenter.channel.phone;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The lines of a file one by one, with the place behind each, in memory for one line at a time. Line ends are LF or
/// CRLF; a mark of the byte order at the very beginning is no part of the first line. Besides UTF-8 it reads UTF-16,
/// which spreadsheets write and call "Unicode text". Not thread-safe.
final class LineReader {
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final String BYTE_ORDER = "\uFEFF";

    private final InputStream in;
    private final Charset charset;
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
    /// @param charset of the file, as [#charset] tells it
    LineReader(InputStream in, Place from, Charset charset) {
        this.in = new BufferedInputStream(in, 64 * 1024);
        this.charset = charset;
        this.place = from;
    }

    /// How a file is written, by its first two bytes: a mark of the byte order, or a letter and a nought.
    static Charset charset(InputStream in) throws IOException {
        byte[] head = in.readNBytes(2);
        if (head.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int mark = ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
        if (mark == 0xFFFE || (head[1] == 0 && head[0] != 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return mark == 0xFEFF || (head[0] == 0 && head[1] != 0) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    Optional<Line> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        long read = 0;
        int one = unit();
        while (one >= 0 && one != '\n') {
            read++;
            if (bytes.size() < MOST_BYTES) {
                keep(one, bytes);
            }
            one = unit();
        }
        boolean ended = one == '\n';
        if (read == 0 && !ended) {
            return Optional.empty();
        }
        boolean first = place.offset() == 0;
        place = new Place(place.offset() + (read + (ended ? 1 : 0)) * width(), place.line() + 1);
        String text = bytes.toString(width() == 1 ? charset : StandardCharsets.UTF_16BE);
        return Optional.of(new Line(text(text, first), ended, place));
    }

    /// The next byte, or of UTF-16 the next two; -1 at the end. Half a letter is not read yet.
    private int unit() throws IOException {
        int one = in.read();
        if (one < 0 || width() == 1) {
            return one;
        }
        int other = in.read();
        if (other < 0) {
            return -1;
        }
        return charset.equals(StandardCharsets.UTF_16LE) ? (other << 8) | one : (one << 8) | other;
    }

    private void keep(int unit, ByteArrayOutputStream bytes) {
        if (width() > 1) {
            bytes.write(unit >> 8);
        }
        bytes.write(unit);
    }

    private int width() {
        return charset.equals(StandardCharsets.UTF_8) ? 1 : 2;
    }

    private static String text(String text, boolean first) {
        String line = first && text.startsWith(BYTE_ORDER) ? text.substring(1) : text;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
