package org.mediacenter.hub.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Draws a photo anew as a JPEG of at most 2,048 pixels on its longer side, upright, with nothing in it but what is
/// seen: no place, no camera, no second picture. Blocks; pure.
final class Picture {
    private static final long MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SIDE = 2_048;

    private Picture() {}

    /// The new bytes; empty where it has more pixels than is looked at.
    ///
    /// @throws IOException where it is no picture, or one whose end is missing
    static Optional<byte[]> drawnAnew(byte[] bytes) throws IOException {
        if (!Ending.isThere(bytes)) {
            throw new IOException("cut short");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                boolean fits = (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
                return fits ? Optional.of(jpeg(upright(read(reader), Turn.of(bytes)))) : Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }

    /// One of so many pixels of a large one, which is made smaller anyway: never more than twice as long as what is
    /// drawn.
    static BufferedImage read(ImageReader reader) throws IOException {
        int step = step(Math.max(reader.getWidth(0), reader.getHeight(0)));
        ImageReadParam sampled = reader.getDefaultReadParam();
        sampled.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, sampled);
    }

    private static int step(int longer) {
        return Math.max(1, Math.ceilDiv(longer, 2 * LONGEST_SIDE));
    }

    private static BufferedImage upright(BufferedImage picture, Turn turn) {
        double scale = Math.min(1, LONGEST_SIDE / (double) Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage drawn = turn.isSideways()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE); // a JPEG lets nothing shine through
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform way = turn.upright(width, height);
        way.scale(width / (double) picture.getWidth(), height / (double) picture.getHeight());
        pen.drawImage(picture, way, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "jpeg", out)) {
            throw new IOException("cannot be written");
        }
        return out.toByteArray();
    }
}
