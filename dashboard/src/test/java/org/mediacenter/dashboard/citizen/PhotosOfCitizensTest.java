package org.mediacenter.dashboard.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.attachment.Photo;
import org.mediacenter.hub.attachment.Photos;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Message;

/// Photos for a complaint, in one form as a browser without scripts sends them.
final class PhotosOfCitizensTest {
    private static final String TYPE = "multipart/form-data; boundary=batas";

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
    void a_photo_is_shown_drawn_anew_to_its_citizen_and_to_officers_and_its_original_is_sealed_by_its_hash()
            throws IOException {
        ComplaintNumber number = site.complaint("photo", "jalan berlubang");
        byte[] came = Photo.withExif(Photo.of(60, 40, "jpeg"), 6);
        Browser citizen = site.browser();

        Page sent = send(citizen, number, came);
        String story = citizen.get(sent.header("Location")).body();
        Attached kept = photos(number).getFirst();
        String shown = link(story, "/track/" + number + "/photos/");
        Page own = citizen.get(shown);
        Browser operator = site.signedIn("sari", Role.OPERATOR);
        String desk = operator.get("/desk/complaints/" + number).body();
        Page seen = operator.get(link(desk, "/desk/complaints/" + number + "/files/"));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(story).contains("Foto Anda sudah kami terima");
        assertThat(kept.blob().orElseThrow().id()).isEqualTo(hash(came));
        assertThat(kept.shown()).isPresent().isNotEqualTo(kept.blob());
        for (Page page : List.of(own, seen)) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Type")).isEqualTo("image/jpeg");
            assertThat(page.body()).doesNotContain("Exif", "7.2575");
        }
        assertThat(ImageIO.read(new ByteArrayInputStream(drawn(kept, number))).getWidth())
                .isEqualTo(40);
    }

    @Test
    void the_original_is_given_to_who_may_see_it_and_who_did_is_written_down() {
        ComplaintNumber number = site.complaint("original", "jalan berlubang");
        send(site.browser(), number, Photo.withExif(Photo.of(30, 20, "jpeg"), 1));
        long message = site.find(number).conversation().messages().getLast().sequence();
        String original = "/desk/complaints/" + number + "/files/" + message + "/0/original";
        Browser coordinator = site.signedIn("ratna", Role.COORDINATOR);
        Browser officer = site.signedIn("budi", Role.OFFICER, "dlh");

        Page saved = coordinator.get(original);
        String desk = coordinator.get("/desk/complaints/" + number).body();

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("Exif", "7.2575");
        assertThat(saved.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(saved.header("Content-Disposition")).isEqualTo("attachment");
        assertThat(desk).contains(original, "Foto asli");
        assertThat(officer.get(original).status()).isEqualTo(403);
        assertThat(Await.done(site.store().audits(0, 500)))
                .anyMatch(entry -> new String(entry.entry(), StandardCharsets.UTF_8).contains("opened-original"));
    }

    @ParameterizedTest
    @CsvSource({
        "GIF89a=1;alert(1), bukan foto JPG atau PNG",
        "<svg onload=alert(1)>, bukan foto JPG atau PNG",
        "%PDF-1.7 /JavaScript, bukan foto JPG atau PNG",
        "JPEG<script>alert(1)</script>, ada yang bukan foto",
        "BOMB, Ukuran gambar foto ini terlalu besar",
        "CUT, rusak atau terpotong",
        "EMPTY, kosong",
        "NONE, Pilih dulu fotonya"
    })
    void what_is_no_photo_is_refused_beside_the_field_and_nothing_of_it_is_kept(String what, String words)
            throws IOException {
        ComplaintNumber number = site.complaint("bad " + what, "jalan berlubang");
        site.settled(number);
        long version = site.find(number).version();
        long files = files();

        Page page = what.equals("NONE")
                ? site.browser().postBytes(address(number), TYPE, "--batas--\r\n".getBytes(StandardCharsets.US_ASCII))
                : send(site.browser(), number, bad(what));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains(words, "aria-describedby=\"photo-problem photo-hint\"", "Foto belum kami terima")
                .doesNotContain("alert(1)");
        assertThat(site.find(number).version()).isEqualTo(version);
        assertThat(files()).isEqualTo(files);
    }

    @Test
    void a_body_longer_than_a_photo_is_refused_in_words_beside_the_field() {
        ComplaintNumber number = site.complaint("long", "jalan berlubang");

        Page page = send(site.browser(), number, new byte[12 * 1024 * 1024]);

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.body()).contains("Foto terlalu besar", "photo-problem");
    }

    @Test
    void a_sixth_photo_is_refused_also_where_two_come_at_once_and_the_same_one_counts_once() {
        ComplaintNumber number = site.complaint("six", "jalan berlubang");
        Browser citizen = site.browser();
        IntStream.rangeClosed(1, 4).forEach(size -> send(citizen, number, Photo.of(10 * size, 10, "png")));
        Page again = send(citizen, number, Photo.of(10, 10, "png"));

        List<Integer> answers = Stream.of(50, 60)
                .map(size -> CompletableFuture.supplyAsync(() ->
                        send(site.browser(), number, Photo.of(size, 10, "png")).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(again.status()).isEqualTo(303);
        assertThat(answers).containsExactly(303, 409);
        assertThat(photos(number)).hasSize(Photos.MOST);
        assertThat(send(citizen, number, Photo.of(70, 10, "png")).body()).contains("Sudah ada 5 foto");
        assertThat(photos(number)).hasSize(Photos.MOST);
    }

    @Test
    void a_wrong_key_an_unknown_number_and_a_closed_matter_take_no_photo() throws IOException {
        ComplaintNumber number = site.complaint("keyless", "jalan berlubang");
        long files = files();
        byte[] form = form(Photo.of(10, 10, "png")).getBytes();

        Page wrong = site.browser().postBytes("/track/" + number + "/photos?key=salah", TYPE, form);
        Page unknown = site.browser().postBytes("/track/K7H-M3X-RTY/photos?key=salah", TYPE, form);

        assertThat(wrong.status()).isEqualTo(404).isEqualTo(unknown.status());
        assertThat(wrong.body().replace(number.value(), ""))
                .isEqualTo(unknown.body().replace("K7H-M3X-RTY", ""));
        assertThat(photos(number)).isEmpty();
        assertThat(files()).isEqualTo(files);
        assertThat(site.browser()
                        .get("/track/" + number + "/photos/1/0?key=salah")
                        .status())
                .isEqualTo(404);
    }

    private static Page send(Browser citizen, ComplaintNumber number, byte[] photo) {
        return citizen.postBytes(address(number), TYPE, form(photo).getBytes());
    }

    private static Buffer form(byte[] photo) {
        return Buffer.buffer()
                .appendString("--batas\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"\"\r\n\r\n\r\n")
                .appendString("--batas\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n")
                .appendString("Content-Type: image/jpeg\r\n\r\n")
                .appendBytes(photo)
                .appendString("\r\n--batas--\r\n");
    }

    private static byte[] bad(String what) {
        byte[] jpeg = Photo.of(40, 30, "jpeg");
        return switch (what) {
            case "BOMB" -> Photo.sized(Photo.of(40, 30, "png"), 60_000, 60_000);
            case "CUT" -> Buffer.buffer(jpeg).getBytes(0, jpeg.length / 2);
            case "EMPTY" -> new byte[0];
            default ->
                what.startsWith("JPEG")
                        ? Buffer.buffer(jpeg).appendString(what.substring(4)).getBytes()
                        : what.getBytes(StandardCharsets.US_ASCII);
        };
    }

    private static String address(ComplaintNumber number) {
        return "/track/" + number + "/photos?key=" + key(number);
    }

    private static String key(ComplaintNumber number) {
        return Await.done(site.hub().complaints().dossier(number))
                .orElseThrow()
                .trackingKey()
                .value();
    }

    private static List<Attached> photos(ComplaintNumber number) {
        return site.find(number).conversation().messages().stream()
                .map(Message::carried)
                .flatMap(carried -> carried.attachments().stream())
                .toList();
    }

    private static String link(String page, String begin) {
        int at = page.indexOf("src=\"" + begin) + 5;
        assertThat(at).as(begin).isGreaterThan(4);
        return page.substring(at, page.indexOf('"', at)).replace("&amp;", "&");
    }

    private static byte[] drawn(Attached kept, ComplaintNumber number) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            Path file = all.filter(
                            path -> path.endsWith(kept.shown().orElseThrow().id()))
                    .filter(path -> path.toString().contains(number.value()))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllBytes(file);
        }
    }

    private static long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.getFileName().toString().matches("[0-9a-f]{64}.*"))
                    .count();
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
