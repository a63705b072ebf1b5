package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.attachment.Photo;
import org.mediacenter.hub.channel.ReadAfterAll;
import org.mediacenter.hub.channel.Unreadable;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.intake.UnreadableShelf;
import org.mediacenter.hub.store.Blobs;

/// What becomes of what messages brought, and of what nobody could read.
final class AfterwardsTest {
    private static final byte[] PICTURE = "\u0089PNG\r\n\u001a\n and more".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    private City city;

    @BeforeEach
    void the_city_opens() {
        city = City.opened(folder);
    }

    @AfterEach
    void the_city_closes() {
        city.close();
    }

    @Test
    void a_photo_is_fetched_and_kept_beside_the_complaint() {
        city.square().has("https://pictures.example/1", PICTURE);

        ComplaintNumber number =
                city.hears(Square.photo("Budi", "m1", "t1", "lampu jalan mati", "https://pictures.example/1"));

        Await.until(
                "it is kept", () -> city.has(number) && attached(number).blob().isPresent());
        Attached.Blob blob = attached(number).blob().orElseThrow();
        assertThat(blob.contentType()).isEqualTo("image/png");
        assertThat(blob.bytes()).isEqualTo(PICTURE.length);
        assertThat(Await.done(city.hub().blobs().read(number, new Blobs.BlobId(blob.id()))))
                .isPresent();
    }

    @Test
    void a_photo_of_a_telephone_is_shown_without_what_its_camera_wrote_and_kept_with_it() {
        byte[] came = Photo.withExif(Photo.of(90, 60, "jpeg"), 6);
        city.square().has("https://pictures.example/1", came);

        ComplaintNumber number =
                city.hears(Square.photo("Budi", "m1", "t1", "lampu jalan mati", "https://pictures.example/1"));

        Await.until(
                "it is kept", () -> city.has(number) && attached(number).blob().isPresent());
        Attached photo = attached(number);
        assertThat(photo.blob().orElseThrow().bytes()).isEqualTo(came.length);
        assertThat(photo.shown()).isPresent().isNotEqualTo(photo.blob());
        assertThat(photo.seen()).isEqualTo(photo.shown());
    }

    @Test
    void a_photo_without_words_is_somebodys_matter_and_goes_to_a_person() {
        city.square().has("https://pictures.example/1", PICTURE);

        ComplaintNumber number = city.hears(Square.photo("Budi", "m1", "t1", "", "https://pictures.example/1"));

        Await.until(
                "it is kept", () -> city.has(number) && attached(number).blob().isPresent());
    }

    @Test
    void a_photo_that_is_gone_is_said_to_be_lost() {
        ComplaintNumber number =
                city.hears(Square.photo("Budi", "m1", "t1", "lampu jalan mati", "https://pictures.example/gone"));

        Await.until(
                "it is lost", () -> city.has(number) && attached(number).lost().isPresent());
    }

    @Test
    void a_photo_is_fetched_after_a_restart_when_the_provider_was_away() {
        city.square().isAway(Integer.MAX_VALUE);
        ComplaintNumber number =
                city.hears(Square.photo("Budi", "m1", "t1", "lampu jalan mati", "https://pictures.example/1"));
        Await.until("it is there", () -> city.has(number));
        assertThat(attached(number).isWanted()).isTrue();

        city.dies();
        city.startsAgainWith(square -> square.has("https://pictures.example/1", PICTURE));

        Await.until("it is kept", () -> attached(number).blob().isPresent());
    }

    @Test
    void every_photo_of_an_album_is_kept_though_each_is_a_message_of_its_own() {
        for (int i = 1; i <= 3; i++) {
            city.square().has("https://pictures.example/" + i, PICTURE);
        }
        ComplaintNumber number =
                city.hears(Square.photo("Budi", "m1", "t1", "lampu jalan mati", "https://pictures.example/1"));
        city.hears(Square.photo("Budi", "m2", "t1", "", "https://pictures.example/2"));
        city.hears(Square.photo("Budi", "m3", "t1", "", "https://pictures.example/3"));

        Await.until(
                "all are kept",
                () -> city.has(number)
                        && city.complaint(number).conversation().messages().stream()
                                        .flatMap(message -> message.carried().attachments().stream())
                                        .filter(attached -> attached.blob().isPresent())
                                        .count()
                                == 3);
    }

    @Test
    void what_could_not_be_read_and_came_whole_later_is_shown_no_more() {
        city.square().hears(new Unreadable(Square.NAME, "u1", "half", "cut"));
        city.square().hears(new Unreadable(Square.NAME, "u2", "never", "cut"));

        city.square().hears(new ReadAfterAll(Square.NAME, "u1"));

        assertThat(Await.done(city.hub().unreadables().of(Square.NAME)).shown())
                .extracting(UnreadableShelf.Entry::key)
                .containsExactly("facebook:u2");
    }

    @Test
    void what_cannot_be_read_is_kept_once_and_read_again_when_a_person_asks() {
        city.square().hears(new Unreadable(Square.NAME, "u1", "readable by now", "an unknown kind"));
        city.square().hears(new Unreadable(Square.NAME, "u1", "readable by now", "an unknown kind"));
        city.square().hears(new Unreadable(Square.NAME, "u2", "never", "an unknown kind"));
        UnreadableShelf shelf = city.hub().unreadables();
        assertThat(Await.done(shelf.of(Square.NAME)).shown())
                .extracting(UnreadableShelf.Entry::why)
                .containsExactly("an unknown kind", "an unknown kind");

        Optional<String> read =
                Await.done(shelf.readAgain("facebook:u1", city.hub().channels()));
        Optional<String> still =
                Await.done(shelf.readAgain("facebook:u2", city.hub().channels()));

        assertThat(read).isEmpty();
        assertThat(still).contains("no text is in it");
        assertThat(Await.done(shelf.of(Square.NAME)).shown())
                .extracting(UnreadableShelf.Entry::key)
                .containsExactly("facebook:u2");
    }

    @Test
    void of_more_than_a_page_shows_the_newest_stand_on_it_with_how_many_there_are() {
        for (int n = 0; n < 250; n++) {
            city.square().hears(new Unreadable(Square.NAME, "u" + n, "raw", "an unknown page"));
        }
        city.passes(Duration.ofMinutes(5));
        city.square().hears(new Unreadable(Square.NAME, "zz-last", "raw", "cut"));

        UnreadableShelf shelf = city.hub().unreadables();
        UnreadableShelf.Unread unread = Await.done(shelf.of(Square.NAME));

        assertThat(unread.whys()).isEqualTo(Map.of("an unknown page", 250L, "cut", 1L));
        assertThat(unread.count()).isEqualTo(251);
        assertThat(unread.shown()).hasSize(200);
        assertThat(unread.shown().getFirst().key()).isEqualTo("facebook:zz-last");
        assertThat(Await.done(shelf.because(Square.NAME, "cut"))).containsExactly("facebook:zz-last");
    }

    private Message first(ComplaintNumber number) {
        return city.complaint(number).conversation().messages().getFirst();
    }

    private Attached attached(ComplaintNumber number) {
        return first(number).carried().attachments().getFirst();
    }
}
