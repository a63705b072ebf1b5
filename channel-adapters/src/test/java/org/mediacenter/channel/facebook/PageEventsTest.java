package org.mediacenter.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.channel.facebook.Comments.comment;
import static org.mediacenter.channel.facebook.Comments.envelope;
import static org.mediacenter.channel.facebook.Comments.event;
import static org.mediacenter.channel.facebook.Comments.messenger;
import static org.mediacenter.channel.facebook.Comments.post;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.channel.meta.Heard;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.Edited;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.Removed;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.routing.GeoPoint;

/// What events on a page mean.
final class PageEventsTest {
    private static final Instant AT = Instant.parse("2026-11-21T03:00:00Z");

    @Test
    void a_visitors_post_opens_a_matter_everybody_reads() {
        InboundMessage message = said(envelope(post("100_7", "55", "Lampu padam")));

        assertThat(message.nativeId()).isEqualTo("100_7");
        assertThat(message.conversation()).isEqualTo("post:100:100_7");
        assertThat(message.author()).isEqualTo(new InboundMessage.Author("55", Optional.of("Warga 55")));
        assertThat(message.writtenAt()).contains(AT);
        assertThat(message.exchange()).isEqualTo(new Exchange(Audience.PUBLIC, Optional.empty(), true));
        assertThat(said(message.raw().orElseThrow())).isEqualTo(message);
    }

    @Test
    void a_comment_at_the_top_opens_a_matter_and_what_stands_below_it_does_not() {
        InboundMessage top = said(envelope(comment("100_7", "7_1", "55", "di sini juga padam")));
        InboundMessage below =
                said(envelope(comment("100_7", "7_2", "56", "sama").put("parent_id", "7_1")));

        assertThat(top.conversation()).isEqualTo("comment:100:7_1");
        assertThat(top.exchange()).isEqualTo(new Exchange(Audience.PUBLIC, Optional.empty(), true));
        assertThat(below.conversation()).isEqualTo("comment:100:7_1");
        assertThat(below.exchange()).isEqualTo(new Exchange(Audience.PUBLIC, Optional.of("7_1"), false));
    }

    @Test
    void below_a_visitors_post_everything_belongs_to_the_post_and_only_its_author_goes_on_with_it() {
        InboundMessage other = said(envelope(comment("100_7", "7_1", "56", "sama")), "55");
        InboundMessage author = said(envelope(comment("100_7", "7_2", "55", "masih padam")), "55");

        assertThat(other.conversation()).isEqualTo("post:100:100_7");
        assertThat(other.exchange()).isEqualTo(new Exchange(Audience.PUBLIC, Optional.of("100_7"), false));
        assertThat(author.conversation()).isEqualTo("post:100:100_7");
        assertThat(author.exchange().opens()).isTrue();
    }

    @Test
    void two_people_meta_does_not_name_are_never_the_same_person() {
        JsonObject nameless = comment("100_7", "7_1", "55", "satu");
        nameless.remove("from");
        JsonObject another = comment("100_7", "7_2", "55", "dua");
        another.remove("from");

        assertThat(said(envelope(nameless)).author().id())
                .isNotEqualTo(said(envelope(another)).author().id());
    }

    @ParameterizedTest
    @CsvSource({"hide,HIDDEN", "unhide,SHOWN_AGAIN", "remove,DELETED"})
    void what_is_taken_away_marks_the_message(String verb, Removed.How how) {
        Heard heard = read(envelope(comment("100_7", "7_1", "55", "x").put("verb", verb)));

        Removed removed = (Removed) ((Heard.Changed) heard).change();
        assertThat(removed.nativeId()).isEqualTo("7_1");
        assertThat(removed.how()).isEqualTo(how);
    }

    @Test
    void an_edit_changes_the_words() {
        Heard heard = read(envelope(comment("100_7", "7_1", "55", "kata baru").put("verb", "edited")));

        assertThat(((Edited) ((Heard.Changed) heard).change()).text()).isEqualTo("kata baru");
    }

    @Test
    void a_private_message_that_was_edited_changes_its_words_and_nothing_of_ours() {
        JsonObject edit =
                new JsonObject().put("mid", "m1").put("text", "kata baru").put("num_edit", 1);

        Heard.Changed changed = (Heard.Changed) read(messenger(new JsonObject().put("message_edit", edit)));
        Heard wordless =
                read(messenger(new JsonObject().put("message_edit", edit.copy().put("text", " "))));
        Heard ours = read(messenger(new JsonObject().put("message_edit", edit)).replace("\"55\"", "\"100\""));

        assertThat(changed.nativeId()).isEqualTo("m1");
        assertThat(((Edited) changed.change()).text()).isEqualTo("kata baru");
        assertThat(wordless).isInstanceOf(Heard.Malformed.class);
        assertThat(ours).isInstanceOf(Heard.Ignored.class);
    }

    @Test
    void our_own_words_are_nobodys_complaint() {
        assertThat(read(envelope(post("100_7", "100", "pengumuman")))).isInstanceOf(Heard.Ignored.class);
        assertThat(read(envelope(comment("100_7", "7_1", "100", "terima kasih"))))
                .isInstanceOf(Heard.Ignored.class);
        assertThat(read(direct(message("m1", "halo").put("is_echo", true)))).isInstanceOf(Heard.Ignored.class);
    }

    @Test
    void messenger_is_private_and_answers_what_it_quotes() {
        InboundMessage message =
                said(direct(message("m1", "Sampah menumpuk").put("reply_to", new JsonObject().put("mid", "m0"))));

        assertThat(message.conversation()).isEqualTo("messenger:100:55");
        assertThat(message.writtenAt()).contains(AT.plusMillis(123));
        assertThat(message.exchange()).isEqualTo(new Exchange(Audience.PRIVATE, Optional.of("m0"), true));
    }

    @Test
    void photos_films_and_files_come_with_their_addresses_and_a_location_as_a_point() {
        InboundMessage message = said(direct(message("m1", "")
                .put(
                        "attachments",
                        new JsonArray()
                                .add(attachment("image", "https://scontent.xx.fbcdn.net/a"))
                                .add(attachment("video", "https://video.xx.fbcdn.net/b"))
                                .add(location(-7.25, 112.75)))));

        assertThat(message.attachments())
                .extracting(Attachment::kind)
                .containsExactly(Attachment.Kind.PHOTO, Attachment.Kind.VIDEO);
        assertThat(message.filing().point()).contains(new GeoPoint(-7.25, 112.75));
        assertThat(message.text()).isEqualTo("-7.25000, 112.75000");
    }

    @Test
    void a_location_beyond_the_earth_is_none() {
        InboundMessage message =
                said(direct(message("m1", "di sini").put("attachments", new JsonArray().add(location(91, 0)))));

        assertThat(message.filing().point()).isEmpty();
    }

    @Test
    void a_thumb_alone_opens_nothing() {
        InboundMessage thumb = said(direct(message("m1", "")
                .put("sticker_id", 369239263222822L)
                .put("attachments", new JsonArray().add(attachment("image", "https://scontent.xx.fbcdn.net/a")))));

        assertThat(thumb.attachments()).extracting(Attachment::kind).containsExactly(Attachment.Kind.STICKER);
        assertThat(thumb.exchange().opens()).isFalse();
    }

    @Test
    void a_button_is_context_of_a_matter_and_never_one_by_itself() {
        InboundMessage pressed = said(messenger(new JsonObject()
                .put("postback", new JsonObject().put("mid", "m1").put("title", "Cek laporan"))));

        assertThat(pressed.text()).isEqualTo("Cek laporan");
        assertThat(pressed.exchange().opens()).isFalse();
    }

    @Test
    void an_id_longer_than_the_hub_takes_becomes_the_same_short_one_each_time() {
        String id = "m".repeat(300);

        assertThat(said(direct(message(id, "a"))).nativeId())
                .hasSizeLessThanOrEqualTo(200)
                .isEqualTo(said(direct(message(id, "a"))).nativeId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reaction\":{\"mid\":\"m\"}}",
                "{\"read\":{\"watermark\":1}}",
                "{\"delivery\":{}}",
                "{\"optin\":{}}",
                "{\"something_new\":{}}",
                "{\"message\":{\"mid\":\"m1\"}}",
                "{\"message\":{\"mid\":\"m1\",\"text\":null}}",
                "{\"message\":{\"mid\":\"m1\",\"text\":\" \\u2800 \"}}"
            })
    void what_says_nothing_is_nothing(String what) {
        assertThat(read(messenger(new JsonObject(what)))).isInstanceOf(Heard.Ignored.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1795230000,2026-11-21T03:00:00Z",
        "1795230000123,2026-11-21T03:00:00.123Z",
        "'\"1795230000\"',2026-11-21T03:00:00Z",
        "'\"2026-11-21T03:00:00+0000\"',2026-11-21T03:00:00Z",
        "'\"2026-11-21T10:00:00+07:00\"',2026-11-21T03:00:00Z",
        "99999999999999999,2026-11-21T03:00:01Z",
        "'\"kemarin\"',2026-11-21T03:00:01Z",
        "null,2026-11-21T03:00:01Z"
    })
    void times_are_read_however_they_are_written(String written, Instant expected) {
        String envelope = direct(message("m1", "air mati")).replace("1795230000123", written);

        assertThat(said(envelope).writtenAt()).contains(expected);
    }

    private static String direct(JsonObject message) {
        return messenger(new JsonObject().put("message", message));
    }

    private static JsonObject message(String id, String text) {
        return new JsonObject().put("mid", id).put("text", text);
    }

    private static JsonObject attachment(String type, String url) {
        return new JsonObject().put("type", type).put("payload", new JsonObject().put("url", url));
    }

    private static JsonObject location(double latitude, double longitude) {
        JsonObject coordinates = new JsonObject().put("lat", latitude).put("long", longitude);
        return new JsonObject()
                .put("type", "location")
                .put("payload", new JsonObject().put("coordinates", coordinates));
    }

    private static InboundMessage said(String envelope, String... postAuthor) {
        Heard heard = PageEvents.read(
                event(envelope), _ -> List.of(postAuthor).stream().findFirst());
        assertThat(heard).isInstanceOf(Heard.Said.class);
        return ((Heard.Said) heard).message();
    }

    private static Heard read(String envelope) {
        return PageEvents.read(event(envelope), _ -> Optional.empty());
    }
}
