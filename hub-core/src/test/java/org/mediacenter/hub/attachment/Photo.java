package org.mediacenter.hub.attachment;

import io.vertx.core.buffer.Buffer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;

/// Blue pictures with a red corner where they begin.
public final class Photo {
    private Photo() {}

    /// One of this size, as `png` or `jpeg`.
    public static byte[] of(int width, int height, String format) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 3, height / 3);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A PNG whose head tells of another size.
    public static byte[] sized(byte[] png, int width, int height) {
        byte[] larger = png.clone();
        ByteBuffer.wrap(larger).putInt(16, width).putInt(20, height);
        return larger;
    }

    /// As a telephone writes it: the orientation, and the place in words.
    public static byte[] withExif(byte[] jpeg, int orientation) {
        Buffer exif = Buffer.buffer()
                .appendString("Exif\0\0MM")
                .appendShort((short) 42)
                .appendInt(8)
                .appendShort((short) 1)
                .appendShort((short) 0x0112)
                .appendShort((short) 3)
                .appendInt(1)
                .appendShort((short) orientation)
                .appendShort((short) 0)
                .appendInt(0)
                .appendString("7.2575 S");
        return Buffer.buffer()
                .appendBytes(jpeg, 0, 2)
                .appendShort((short) 0xFFE1)
                .appendShort((short) (exif.length() + 2))
                .appendBuffer(exif)
                .appendBytes(jpeg, 2, jpeg.length - 2)
                .getBytes();
    }
}
