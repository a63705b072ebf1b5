package org.mediacenter.hub.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How much of a picture is held in memory, and which is whole.
final class PictureTest {
    private static final int TWICE_WHAT_IS_DRAWN = 4_096;

    @ParameterizedTest
    @CsvSource({"4096, png", "4097, png", "8191, png", "8191, jpeg", "20000, jpeg"})
    void no_more_than_twice_what_is_drawn_is_held_in_memory(int longer, String format) throws IOException {
        BufferedImage held = decoded(Photo.of(longer, 600, format));

        assertThat(held.getWidth()).isBetween(TWICE_WHAT_IS_DRAWN / 2, TWICE_WHAT_IS_DRAWN);
        assertThat(held.getRaster().getDataBuffer().getSize()).isLessThanOrEqualTo(TWICE_WHAT_IS_DRAWN * 600 * 3);
    }

    private static BufferedImage decoded(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in, true, true);
            return Picture.read(reader);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void a_picture_that_lacks_its_end_is_refused_wherever_it_was_cut(String format) throws IOException {
        byte[] whole = Photo.of(640, 480, format);

        assertThat(Picture.drawnAnew(whole)).isPresent();
        for (int cut : new int[] {whole.length - 1, whole.length - 2, whole.length * 3 / 4, whole.length / 2}) {
            assertThatThrownBy(() -> Picture.drawnAnew(Arrays.copyOf(whole, cut)))
                    .as("cut at " + cut)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_photo_in_several_passes_and_with_a_tail_is_whole() throws IOException {
        byte[] passes = progressive();

        assertThat(Picture.drawnAnew(passes)).isPresent();
        assertThat(Picture.drawnAnew(Arrays.copyOf(passes, passes.length + 100)))
                .isPresent();
        assertThatThrownBy(() -> Picture.drawnAnew(Arrays.copyOf(passes, passes.length - 40)))
                .isInstanceOf(IOException.class);
    }

    private static byte[] progressive() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(Photo.of(320, 240, "png")));
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(picture), "jpeg")
                .next();
        ImageWriteParam passes = writer.getDefaultWriteParam();
        passes.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new javax.imageio.IIOImage(picture, null, null), passes);
        }
        return out.toByteArray();
    }
}
