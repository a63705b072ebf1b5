package org.mediacenter.hub.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mediacenter.hub.attachment.FileCheck.Checked;

/// What is taken for a photo of a citizen, which is kept as it came.
final class PhotosTest {
    private static final PhotoCheck CHECK = new PhotoCheck();

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void what_is_not_a_photo_and_nothing_else_is_refused(String what, byte[] bytes, String code) {
        assertThat(CHECK.look(bytes)).as(what).isEqualTo(new Checked.Bad(code));
    }

    static Stream<Arguments> bad() {
        byte[] jpeg = Photo.of(40, 30, "jpeg");
        byte[] png = Photo.of(40, 30, "png");
        return Stream.of(
                Arguments.of("nothing", new byte[0], "empty"),
                Arguments.of("too long", new byte[Photos.MOST_BYTES + 1], "too-long"),
                Arguments.of("a word", ascii("GIF"), "kind"),
                Arguments.of("GIF and script", ascii("GIF89a/*\0\0*/=1;alert(1)//"), "kind"),
                Arguments.of("drawing with script", ascii("<svg onload=alert(1) xmlns='x'/>"), "kind"),
                Arguments.of("page", ascii("<!doctype html><script>alert(1)</script>"), "kind"),
                Arguments.of("document", ascii("%PDF-1.7\n1 0 obj /JavaScript"), "kind"),
                Arguments.of("film", ascii("\0\0\0\030ftypheic"), "kind"),
                Arguments.of("page after a JPEG", with(jpeg, "<HTML><body onload=alert(1)>"), "active"),
                Arguments.of("script after a PNG", with(png, "<ScRiPt>alert(1)</script>"), "active"),
                Arguments.of("program after a JPEG", with(jpeg, "<?php system($_GET['c']);"), "active"),
                Arguments.of("document after a JPEG", with(jpeg, "%PDF-1.4"), "active"),
                Arguments.of("archive after a JPEG", with(jpeg, "PK\005\006" + "\0".repeat(18)), "active"),
                Arguments.of("head of a JPEG alone", ascii("\u00ff\u00d8\u00ff\u00e0 and words"), "broken"),
                Arguments.of("JPEG that is a PNG", with(ascii("\u00ff\u00d8\u00ff"), "\u0089PNG and more"), "broken"),
                Arguments.of("bomb", Photo.sized(png, 60_000, 60_000), "too-many-pixels"),
                Arguments.of("bomb of one line", Photo.sized(png, 1, Integer.MAX_VALUE), "too-many-pixels"),
                Arguments.of("thousand passes", passes(jpeg, 1_000), "broken"));
    }

    @Test
    void a_bomb_of_words_in_a_picture_is_never_unpacked_and_a_photo_of_a_telephone_is_taken() throws IOException {
        byte[] telephone = Photo.withExif(Photo.of(640, 480, "jpeg"), 6);

        Checked.Good drawn = (Checked.Good) CHECK.look(with(telephone, "SEFT and what a maker adds"));

        assertThat(ImageIO.read(new ByteArrayInputStream(drawn.bytes())).getWidth())
                .isEqualTo(480);
        assertThat(new String(drawn.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "7.2575", "SEFT");
        assertThat(CHECK.look(Photo.of(40, 30, "png"))).isInstanceOf(Checked.Good.class);
    }

    @Test
    void large_files_of_every_kind_are_looked_at_within_seconds() {
        byte[] words = with(Photo.of(4_000, 3_000, "jpeg"), "a".repeat(7_000_000));
        long began = System.nanoTime();

        assertThat(CHECK.look(words)).isInstanceOf(Checked.Good.class);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    /// Its one pass again and again.
    private static byte[] passes(byte[] jpeg, int count) {
        int begins = IntStream.range(2, jpeg.length)
                .filter(at -> (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xDA)
                .findFirst()
                .orElseThrow();
        Buffer many = Buffer.buffer().appendBytes(jpeg, 0, begins);
        List<Integer> all = IntStream.range(0, count).boxed().toList();
        all.forEach(_ -> many.appendBytes(jpeg, begins, jpeg.length - 2 - begins));
        return many.appendBytes(jpeg, jpeg.length - 2, 2).getBytes();
    }

    private static byte[] with(byte[] photo, String after) {
        return Buffer.buffer(photo).appendBytes(ascii(after)).getBytes();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
