package org.mediacenter.hub.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Whether the file of a picture goes on to its end, which a reader of pictures forgives: what is missing would be
/// grey. By the parts of [PNG](https://www.w3.org/TR/png-3/#5Chunk-layout) and the markers of
/// [JPEG](https://www.w3.org/Graphics/JPEG/itu-t81.pdf). Pure.
final class Ending {
    private static final int PNG = 0x89504E47;
    private static final int PNG_HEAD = 8;
    /// Length, name and checksum around the content of a part.
    private static final int PNG_AROUND = 12;

    private static final int LAST_PART =
            ByteBuffer.wrap("IEND".getBytes(StandardCharsets.US_ASCII)).getInt();
    private static final int MARKER = 0xFF;
    private static final int LAST_MARKER = 0xD9;
    private static final int IMAGE_BEGINS = 0xDA;
    /// Cameras and programs draw a picture in some ten passes; each of thousands would cost as much as a whole one.
    private static final int MOST_PASSES = 40;

    private Ending() {}

    /// Whether it is there, after a sensible number of passes; true of what is neither.
    static boolean isThere(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        try {
            if (file.getInt(0) == PNG) {
                return ofPng(file);
            }
            return (file.getShort(0) & 0xFFFF) != 0xFFD8 || ofJpeg(file);
        } catch (IndexOutOfBoundsException _) { // cut short
            return false;
        }
    }

    private static boolean ofPng(ByteBuffer file) {
        int at = PNG_HEAD;
        while (file.getInt(at + 4) != LAST_PART) {
            int length = file.getInt(at);
            if (length < 0) {
                return false;
            }
            at = Math.addExact(at, length + PNG_AROUND);
        }
        return at + PNG_AROUND <= file.limit();
    }

    /// Where something else stands than a marker, its reader says what is wrong.
    private static boolean ofJpeg(ByteBuffer file) {
        int at = 2;
        int passes = 0;
        while (octet(file, at) == MARKER) {
            int marker = octet(file, at + 1);
            if (marker == LAST_MARKER) {
                return true;
            }
            passes += marker == IMAGE_BEGINS ? 1 : 0;
            if (passes > MOST_PASSES) {
                return false;
            }
            int after = at + 2 + (file.getShort(at + 2) & 0xFFFF);
            at = marker == MARKER ? at + 1 : marker == IMAGE_BEGINS ? afterImage(file, after) : after;
        }
        return true;
    }

    private static int octet(ByteBuffer file, int at) {
        return file.get(at) & 0xFF;
    }

    /// Where the next marker is that is neither a nought stuffed in nor a place to begin anew.
    private static int afterImage(ByteBuffer file, int from) {
        int at = from;
        while (octet(file, at) != MARKER || isImage(octet(file, at + 1))) {
            at++;
        }
        return at;
    }

    private static boolean isImage(int second) {
        return second == 0 || second == MARKER || (second >= 0xD0 && second <= 0xD7);
    }
}
