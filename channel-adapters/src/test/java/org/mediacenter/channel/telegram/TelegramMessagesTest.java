package org.mediacenter.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.channel.common.Node;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.Attachment.Kind;
import org.mediacenter.hub.channel.Edited;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.Unreadable;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.routing.GeoPoint;

final class TelegramMessagesTest {

    @Test
    void words_to_the_bot_are_a_private_message() {
        JsonObject update = update(message().put("text", "Lampu padam\r\ndi Jalan Contoh"));

        InboundMessage message = heard(update);

        assertThat(message.nativeId()).isEqualTo("77:5");
        assertThat(message.conversation()).isEqualTo("77");
        assertThat(message.author()).isEqualTo(new Author("77", Optional.of("Warga Contoh")));
        assertThat(message.text()).isEqualTo("Lampu padam\ndi Jalan Contoh");
        assertThat(message.writtenAt()).contains(Instant.ofEpochSecond(1_795_230_000));
        assertThat(message.exchange()).isEqualTo(Exchange.PRIVATE);
        assertThat(message.raw()).contains(update.encode());
    }

    @Test
    void what_it_answers_is_named() {
        JsonObject answer = message().put("text", "5").put("reply_to_message", new JsonObject().put("message_id", 4));

        assertThat(heard(update(answer)).exchange())
                .isEqualTo(new Exchange(Audience.PRIVATE, Optional.of("77:4"), true));
    }

    @Test
    void a_photograph_comes_in_its_largest_size_with_its_caption() {
        JsonArray sizes = new JsonArray()
                .add(file("kecil").put("width", 90).put("height", 60))
                .add(file("besar").put("width", 900).put("height", 600))
                .add(file("sedang").put("width", 300).put("height", 200));

        InboundMessage message =
                heard(update(message().put("caption", "Jalan rusak").put("photo", sizes)));

        assertThat(message.text()).isEqualTo("Jalan rusak");
        assertThat(message.attachments())
                .containsExactly(new Attachment(Kind.PHOTO, "besar", Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "document, application/pdf, FILE",
        "document, image/png, PHOTO",
        "voice, audio/ogg, AUDIO",
        "audio, audio/mpeg, AUDIO",
        "video, video/mp4, VIDEO",
        "video_note, video/mp4, VIDEO",
        "sticker, image/webp, STICKER"
    })
    void other_files_come_as_what_they_are(String name, String type, Kind kind) {
        JsonObject file = file("id_-1").put("mime_type", type).put("file_name", "surat\n.pdf");

        assertThat(heard(update(message().put(name, file))).attachments())
                .containsExactly(new Attachment(kind, "id_-1", Optional.of(type), Optional.of("surat .pdf")));
    }

    @Test
    void an_animation_is_one_file_though_it_comes_twice() {
        JsonObject moving = message().put("animation", file("a")).put("document", file("a"));

        assertThat(heard(update(moving)).attachments())
                .extracting(Attachment::kind)
                .containsExactly(Kind.VIDEO);
    }

    @Test
    void a_place_is_a_point_and_can_be_read() {
        JsonObject location = new JsonObject().put("latitude", -7.25).put("longitude", 112.75);

        InboundMessage bare = heard(update(message().put("location", location)));
        InboundMessage venue = heard(update(message().put("venue", new JsonObject().put("location", location))));

        assertThat(bare.filing().point()).contains(new GeoPoint(-7.25, 112.75));
        assertThat(bare.text()).isEqualTo("-7.25000, 112.75000");
        assertThat(venue.filing().point()).contains(new GeoPoint(-7.25, 112.75));
        assertThat(TelegramMessages.read(node(
                        update(message().put("location", location.copy().put("latitude", 91))))))
                .isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    void a_changed_message_changes_what_was_said() {
        JsonObject update = new JsonObject()
                .put("update_id", 1)
                .put("edited_message", message().put("text", "Lampu padam").put("edit_date", 1_795_230_060));

        assertThat(inbound(update))
                .isEqualTo(new Edited(
                        "telegram", "77:5", "Lampu padam", Optional.of(Instant.ofEpochSecond(1_795_230_060))));
    }

    @Test
    void a_place_that_moves_and_a_caption_taken_away_blank_nothing() {
        JsonObject moved = message()
                .put("edit_date", 1_795_230_060)
                .put("location", new JsonObject().put("latitude", -7.25).put("longitude", 112.75));
        JsonObject bare = message().put("photo", new JsonArray().add(file("a")));

        assertThat(List.of(moved, bare, bare.copy().put("caption", " \n")))
                .allSatisfy(edited -> assertThat(TelegramMessages.read(
                                node(new JsonObject().put("update_id", 1).put("edited_message", edited))))
                        .isInstanceOf(Decoded.Ignored.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start", "/START ", "/help@contoh_bot", "   "})
    void buttons_and_emptiness_are_ignored(String text) {
        assertThat(TelegramMessages.read(node(update(message().put("text", text)))))
                .isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    void words_behind_a_button_are_somebodys_words() {
        assertThat(heard(update(message().put("text", "/start lampu padam"))).text())
                .isEqualTo("/start lampu padam");
    }

    @Test
    void groups_bots_and_other_happenings_are_ignored() {
        JsonObject group = message()
                .put("text", "halo")
                .put("chat", new JsonObject().put("id", -5).put("type", "group"));
        JsonObject bot = message().put("text", "halo");
        bot.getJsonObject("from").put("is_bot", true);
        JsonObject other = new JsonObject().put("update_id", 1).put("my_chat_member", new JsonObject());

        assertThat(List.of(update(group), update(bot), other))
                .allSatisfy(update ->
                        assertThat(TelegramMessages.read(node(update))).isInstanceOf(Decoded.Ignored.class));
    }

    @Test
    void what_cannot_be_read_is_kept_as_it_came() {
        JsonObject broken = update(new JsonObject().put("text", "halo"));

        assertThat(inbound(broken))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.raw()).isEqualTo(broken.encode()));
    }

    @Test
    void no_update_makes_it_stumble() {
        Random random = new Random(11);
        List<Object> oddities = List.of("", -1, 1e300, true, new JsonObject(), new JsonArray().add(1), "\uD800");
        for (int i = 0; i < 20_000; i++) {
            JsonObject update = update(message()
                    .put("text", "halo")
                    .put("photo", new JsonArray().add(file("a")))
                    .put("location", new JsonObject().put("latitude", 1.0).put("longitude", 2.0)));
            JsonObject place = random.nextBoolean() ? update.getJsonObject("message") : update;
            List<String> names = new ArrayList<>(place.fieldNames());
            place.put(names.get(random.nextInt(names.size())), oddities.get(random.nextInt(oddities.size())));

            assertThat(TelegramMessages.read(node(update))).isNotNull();
        }
    }

    static JsonObject message() {
        return new JsonObject()
                .put("message_id", 5)
                .put("date", 1_795_230_000)
                .put("chat", new JsonObject().put("id", 77).put("type", "private"))
                .put(
                        "from",
                        new JsonObject()
                                .put("id", 77)
                                .put("is_bot", false)
                                .put("first_name", "Warga")
                                .put("last_name", "Contoh"));
    }

    private static JsonObject file(String id) {
        return new JsonObject().put("file_id", id);
    }

    static JsonObject update(JsonObject message) {
        return new JsonObject().put("update_id", 1).put("message", message);
    }

    private static Node node(JsonObject update) {
        return Node.read(update.toBuffer()).orElseThrow();
    }

    private static Inbound inbound(JsonObject update) {
        return ((Decoded.Heard) TelegramMessages.read(node(update))).inbound();
    }

    private static InboundMessage heard(JsonObject update) {
        return (InboundMessage) inbound(update);
    }
}
