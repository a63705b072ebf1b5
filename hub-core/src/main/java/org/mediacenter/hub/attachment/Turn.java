package org.mediacenter.hub.attachment;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera held a photo: the orientation of
/// [Exif](https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf), 1 to 8, which is lost when a photo is
/// drawn anew. Pure.
///
/// @param orientation 1 where nothing is said
record Turn(int orientation) {
    private static final int APP1 = 0xFFE1;
    private static final int IMAGE_BEGINS = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int ORIENTATION = 0x0112;
    private static final Turn NONE = new Turn(1);

    /// As a JPEG says; nothing where it does not, or says nonsense.
    static Turn of(byte[] bytes) {
        try {
            return read(ByteBuffer.wrap(bytes));
        } catch (IndexOutOfBoundsException | IllegalArgumentException _) { // cut short, or no JPEG
            return NONE;
        }
    }

    private static Turn read(ByteBuffer jpeg) {
        int at = 2;
        while (true) {
            int marker = jpeg.getShort(at) & 0xFFFF;
            int length = jpeg.getShort(at + 2) & 0xFFFF;
            if (marker < 0xFF00 || marker == IMAGE_BEGINS || length < 2) {
                return NONE;
            }
            if (marker == APP1 && jpeg.getInt(at + 4) == EXIF) {
                return tiff(jpeg.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
    }

    private static Turn tiff(ByteBuffer tiff) {
        ByteBuffer ordered = tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int fields = ordered.getInt(4);
        int count = ordered.getShort(fields) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int field = fields + 2 + 12 * i;
            if ((ordered.getShort(field) & 0xFFFF) == ORIENTATION) {
                int said = ordered.getShort(field + 8);
                return said >= 1 && said <= 8 ? new Turn(said) : NONE;
            }
        }
        return NONE;
    }

    /// Whether width and height change places.
    boolean isSideways() {
        return orientation >= 5;
    }

    /// Brings a picture of this size upright, from its own corner.
    AffineTransform upright(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
