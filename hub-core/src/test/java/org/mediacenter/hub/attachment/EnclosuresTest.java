package org.mediacenter.hub.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.attachment.Enclosures.Given;
import org.mediacenter.hub.attachment.Enclosures.Taken;
import org.mediacenter.hub.attachment.FileCheck.Checked;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.file.FileBlobs;

/// What officers may send to citizens besides words.
final class EnclosuresTest {
    private static final ComplaintNumber NUMBER = new ComplaintNumber("K7H-M3X-RTY");
    private static final FileCheck CHECK = new FileCheck();

    @TempDir
    Path folder;

    private Vertx vertx;
    private Enclosures enclosures;

    @BeforeEach
    void opens() {
        vertx = Vertx.vertx();
        enclosures = new Enclosures(
                vertx, FileBlobs.open(folder, vertx), new Turns(), _ -> Future.succeededFuture(Optional.empty()));
    }

    @AfterEach
    void closes() {
        Await.done(vertx.close());
    }

    @Test
    void a_photo_and_a_document_are_kept_under_harmless_names() {
        Taken taken = take(
                new Given("../../taman kota.PNG", Buffer.buffer(Photo.of(40, 30, "png"))),
                new Given("surat\r\n\"x\".exe", Buffer.buffer("%PDF-1.7\n1 0 obj")));

        assertThat(((Taken.All) taken).enclosures())
                .extracting(one ->
                        one.name().text().orElseThrow() + " " + one.blob().contentType())
                .containsExactly("taman kota.jpg image/jpeg", "surat___x_.pdf application/pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "<html><script>alert(1)</script></html>, kind",
        "GIF89a, kind",
        "'', empty",
        "<svg xmlns='http://www.w3.org/2000/svg'/>, kind",
        "PK, kind",
        "%PDF-1.4 /JavaScript (app.alert), active",
        "%PDF-1.4 /Launch, active"
    })
    void what_is_no_photo_and_no_quiet_document_is_refused_whatever_its_name(String bytes, String code) {
        assertThat(take(new Given("foto.jpg", Buffer.buffer(bytes)))).isEqualTo(new Taken.Refused(code, "foto.jpg"));
    }

    @Test
    void a_picture_cut_short_or_as_large_as_a_field_is_refused() {
        byte[] whole = Photo.of(400, 300, "png");

        assertThat(CHECK.look(Arrays.copyOf(whole, 60))).isEqualTo(new Checked.Bad("broken"));
        assertThat(CHECK.look(Photo.sized(whole, 40_000, 40_000))).isEqualTo(new Checked.Bad("too-many-pixels"));
        assertThat(CHECK.look(new byte[FileCheck.MOST_BYTES + 1])).isEqualTo(new Checked.Bad("too-long"));
    }

    @Test
    void four_files_are_too_many_and_none_is_taken_where_one_is_bad() {
        Given good = new Given("a.png", Buffer.buffer(Photo.of(4, 4, "png")));

        assertThat(take(good, good, good, good)).isEqualTo(new Taken.Refused("too-many", ""));
        assertThat(take(good, new Given("b.png", Buffer.buffer("no")))).isEqualTo(new Taken.Refused("kind", "b.png"));
    }

    @Test
    void a_photo_comes_out_smaller_without_what_the_camera_wrote() throws IOException {
        byte[] photo = Photo.withExif(Photo.of(3_000, 1_000, "jpeg"), 1);

        byte[] drawn = ((Checked.Good) CHECK.look(photo)).bytes();

        assertThat(seen(drawn).getWidth()).isEqualTo(2_048);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("Exif", "7.2575");
        assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "7.2575");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photo_stands_upright_however_the_camera_was_held(int orientation) throws IOException {
        byte[] photo = Photo.withExif(Photo.of(96, 48, "jpeg"), orientation);

        BufferedImage seen = seen(((Checked.Good) CHECK.look(photo)).bytes());

        assertThat(seen.getWidth()).isEqualTo(orientation >= 5 ? 48 : 96);
        int x = List.of(2, 3, 6, 7).contains(orientation) ? seen.getWidth() - 8 : 8;
        int y = List.of(3, 4, 7, 8).contains(orientation) ? seen.getHeight() - 8 : 8;
        assertThat(new Color(seen.getRGB(x, y)).getRed()).isGreaterThan(150);
        assertThat(new Color(seen.getRGB(seen.getWidth() - 1 - x, seen.getHeight() - 1 - y)).getRed())
                .isLessThan(100);
    }

    private static BufferedImage seen(byte[] drawn) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(drawn));
    }

    private Taken take(Given... files) {
        return Await.done(enclosures.take(NUMBER, List.of(files), Future::succeededFuture, _ -> true));
    }
}
