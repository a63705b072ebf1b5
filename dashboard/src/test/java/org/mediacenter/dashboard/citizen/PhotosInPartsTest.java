package org.mediacenter.dashboard.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.attachment.Photo;
import org.mediacenter.hub.attachment.Pieces;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Photos that come piece by piece, as a browser with scripts sends them.
final class PhotosInPartsTest {
    private static final String UPLOAD = "0123456789abcdef0123456789abcdef";
    /// Three pieces and a bit: a photo, and what a maker adds behind it.
    private static final byte[] PHOTO = Buffer.buffer(Photo.of(200, 100, "jpeg"))
            .appendBytes(new byte[3 * Pieces.BYTES])
            .getBytes();

    private static final int OF = 4;

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_photo_goes_on_where_it_stopped_and_is_there_once_however_often_its_end_is_sent() {
        ComplaintNumber number = site.complaint("parts", "jalan berlubang");

        Page gap = piece(number, UPLOAD, 2);
        piece(number, UPLOAD, 0);
        piece(number, UPLOAD, 1);
        Page there = site.browser().get(address(number, UPLOAD));
        Page repeated = piece(number, UPLOAD, 1);
        piece(number, UPLOAD, 2);
        Page last = piece(number, UPLOAD, 3);
        Page lastAgain = piece(number, UPLOAD, 3);

        assertThat(gap.status()).isEqualTo(409);
        assertThat(there.body()).isEqualTo("{\"there\":2}");
        assertThat(repeated.body()).isEqualTo("{\"there\":2}");
        assertThat(last.status()).isEqualTo(201);
        assertThat(lastAgain.status()).isEqualTo(409);
        assertThat(lastAgain.body()).isEqualTo("{\"there\":0}");
        assertThat(site.find(number).conversation().messages()).hasSize(2);
    }

    @Test
    void what_is_no_photo_is_refused_in_words_when_it_is_whole_and_its_pieces_are_forgotten() {
        ComplaintNumber number = site.complaint("parts-bad", "jalan berlubang");
        String query = "&piece=0&of=1";

        Page refused = site.browser()
                .postBytes(
                        address(number, UPLOAD) + query,
                        "application/octet-stream",
                        "GIF89a".getBytes(StandardCharsets.US_ASCII));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("bukan foto JPG atau PNG");
        assertThat(site.browser().get(address(number, UPLOAD)).body()).isEqualTo("{\"there\":0}");
        assertThat(site.find(number).conversation().messages()).hasSize(1);
    }

    @Test
    void a_piece_of_another_length_place_name_or_key_is_not_kept() {
        ComplaintNumber number = site.complaint("parts-odd", "jalan berlubang");
        byte[] odd = new byte[Pieces.BYTES - 1];
        String octets = "application/octet-stream";

        assertThat(site.browser()
                        .postBytes(address(number, UPLOAD) + "&piece=0&of=2", octets, odd)
                        .status())
                .isEqualTo(422);
        assertThat(site.browser()
                        .postBytes(address(number, UPLOAD) + "&piece=0&of=999", octets, new byte[Pieces.BYTES])
                        .status())
                .isEqualTo(422);
        assertThat(site.browser()
                        .postBytes(address(number, UPLOAD) + "&piece=-1&of=2", octets, odd)
                        .status())
                .isEqualTo(422);
        assertThat(site.browser().get(address(number, "..")).status()).isEqualTo(404);
        assertThat(site.browser()
                        .get("/track/" + number + "/photos/" + UPLOAD + "?key=salah")
                        .status())
                .isEqualTo(404);
        assertThat(site.browser().get(address(number, UPLOAD)).body()).isEqualTo("{\"there\":0}");
    }

    private Page piece(ComplaintNumber number, String upload, int place) {
        byte[] bytes =
                Arrays.copyOfRange(PHOTO, place * Pieces.BYTES, Math.min(PHOTO.length, (place + 1) * Pieces.BYTES));
        return site.browser()
                .postBytes(
                        address(number, upload) + "&piece=" + place + "&of=" + OF, "application/octet-stream", bytes);
    }

    private static String address(ComplaintNumber number, String upload) {
        String key = Await.done(site.hub().complaints().dossier(number))
                .orElseThrow()
                .trackingKey()
                .value();
        return "/track/" + number + "/photos/" + upload + "?key=" + key;
    }
}
