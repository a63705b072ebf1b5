package org.mediacenter.channel.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.channel.meta.Heard;
import org.mediacenter.channel.meta.MetaEvent;
import org.mediacenter.channel.meta.MetaEvents;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.DeliveryReceipt;
import org.mediacenter.hub.channel.Edited;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.Removed;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.routing.GeoPoint;

/// What events on WhatsApp mean.
final class WhatsAppEventsTest {

    @Test
    void words_are_a_private_conversation_with_the_number_they_came_to() {
        InboundMessage message = said(Chats.text("3A1", "Lampu jalan mati"));

        assertThat(message.conversation()).isEqualTo("chat:" + Chats.NUMBER + ":" + Chats.SITI);
        assertThat(message.author()).isEqualTo(new Author(Chats.SITI, Optional.of("Siti")));
        assertThat(message.exchange()).isEqualTo(Exchange.PRIVATE);
        assertThat(message.writtenAt()).contains(Instant.ofEpochSecond(Chats.AT));
        assertThat(message.nativeId()).isEqualTo(MessageName.blanked(Chats.wamid(Chats.SITI, "3A1")));
    }

    @Test
    void several_messages_and_notices_of_one_change_are_events_of_their_own() {
        JsonObject lists = new JsonObject()
                .put("messages", new JsonArray().add(Chats.text("3A1", "satu")).add(Chats.text("3A2", "dua")))
                .put("statuses", new JsonArray().add(Chats.status("3B1", "delivered")));

        List<MetaEvent> events = events(Chats.value(lists));

        assertThat(events).hasSize(3).allSatisfy(event -> {
            assertThat(event.account()).isEqualTo(Chats.NUMBER);
            assertThat(events(event.raw()))
                    .hasSize(1)
                    .allSatisfy(
                            again -> assertThat(WhatsAppEvents.read(again)).hasSameClassAs(WhatsAppEvents.read(event)));
        });
        assertThat(((Heard.Said) WhatsAppEvents.read(events.get(1))).message().text())
                .isEqualTo("dua");
    }

    @Test
    void an_answer_names_what_it_quotes_and_a_forwarded_one_says_so_below() {
        JsonObject context = new JsonObject().put("from", "628").put("id", Chats.wamid(Chats.SITI, "3B1"));
        JsonObject forwarded = new JsonObject().put("forwarded", true);

        InboundMessage answer = said(Chats.text("3A1", "sudah").put("context", context));

        assertThat(answer.exchange())
                .isEqualTo(new Exchange(
                        Audience.PRIVATE, Optional.of(MessageName.blanked(Chats.wamid(Chats.SITI, "3B1"))), true));
        assertThat(said(Chats.text("3A2", "Banjir").put("context", forwarded)).text())
                .isEqualTo("Banjir\n[diteruskan]");
    }

    @ParameterizedTest
    @CsvSource({
        "image,PHOTO,true",
        "video,VIDEO,true",
        "audio,AUDIO,true",
        "voice,AUDIO,true",
        "document,FILE,true",
        "sticker,STICKER,false"
    })
    void what_it_brings_is_known_by_the_providers_number(String type, Attachment.Kind kind, boolean opens) {
        JsonObject file =
                new JsonObject().put("id", "900").put("mime_type", "a/b").put("filename", "bukti.pdf");

        InboundMessage message = said(Chats.message("3A1", type).put(type, file));

        assertThat(message.attachments())
                .containsExactly(new Attachment(kind, "900", Optional.of("a/b"), Optional.of("bukti.pdf")));
        assertThat(message.text()).isEmpty();
        assertThat(message.exchange().opens()).isEqualTo(opens);
    }

    @Test
    void a_place_is_a_point_and_says_what_it_is_called() {
        JsonObject place = new JsonObject()
                .put("latitude", -7.2913)
                .put("longitude", 112.7398)
                .put("name", "Taman")
                .put("address", "Jalan Melati 1");

        InboundMessage message = said(Chats.message("3A1", "location").put("location", place));

        assertThat(message.filing().point()).contains(new GeoPoint(-7.2913, 112.7398));
        assertThat(message.text()).isEqualTo("Taman\nJalan Melati 1\n-7.29130, 112.73980");
    }

    @Test
    void buttons_and_contacts_are_context_and_open_nothing() {
        JsonObject reply = new JsonObject().put("id", "1").put("title", "Sudah beres");
        JsonObject person = new JsonObject()
                .put("name", new JsonObject().put("formatted_name", "Pak Budi"))
                .put("phones", new JsonArray().add(new JsonObject().put("phone", "+62 800 0000 1234")));

        InboundMessage button = said(Chats.message("3A1", "interactive")
                .put("interactive", new JsonObject().put("type", "list_reply").put("list_reply", reply)));
        InboundMessage contact = said(Chats.message("3A2", "contacts").put("contacts", new JsonArray().add(person)));

        assertThat(button.text()).isEqualTo("Sudah beres");
        assertThat(contact.text()).isEqualTo("Pak Budi +62 800 0000 1234");
        assertThat(List.of(button, contact))
                .allSatisfy(message -> assertThat(message.exchange().opens()).isFalse());
    }

    @Test
    void what_whatsapp_does_not_hand_out_is_said_to_be_there() {
        InboundMessage message = said(Chats.message("3A1", "unsupported"));

        assertThat(message.text()).isEqualTo("[pesan ini tidak dapat ditampilkan]");
        assertThat(message.exchange().opens()).isFalse();
    }

    @Test
    void an_edit_changes_the_words_and_a_revocation_marks_them() {
        String original = Chats.wamid(Chats.SITI, "3A1");
        JsonObject edit = new JsonObject().put("original_message_id", original);
        JsonObject wordless = edit.copy().put("message", Chats.message("3A1", "image"));

        Heard edited = read(Chats.said(Chats.message("3A2", "edit")
                .put("edit", edit.copy().put("message", Chats.text("3A1", "Dua lampu mati")))));
        Heard revoked = read(Chats.said(Chats.message("3A3", "revoke").put("revoke", edit)));

        assertThat(((Heard.Changed) edited).nativeId()).isEqualTo(MessageName.blanked(original));
        assertThat(((Edited) ((Heard.Changed) edited).change()).text()).isEqualTo("Dua lampu mati");
        assertThat(((Heard.Changed) revoked).change()).isInstanceOf(Removed.class);
        assertThat(read(Chats.said(Chats.message("3A2", "edit").put("edit", wordless))))
                .isInstanceOf(Heard.Ignored.class);
    }

    @ParameterizedTest
    @CsvSource({"delivered,true", "read,true", "failed,false"})
    void notices_are_receipts_by_the_name_the_reply_was_sent_under(String status, boolean delivered) {
        Heard heard = read(Chats.told(Chats.status("3B1", status)
                .put("errors", new JsonArray().add(new JsonObject().put("code", 131_026)))));

        DeliveryReceipt receipt = (DeliveryReceipt) ((Heard.Changed) heard).change();
        assertThat(receipt.providerId()).isEqualTo(MessageName.blanked(Chats.wamid(Chats.SITI, "3B1")));
        assertThat(receipt.delivered()).isEqualTo(delivered);
        assertThat(receipt.why())
                .isEqualTo(
                        delivered
                                ? Optional.empty()
                                : Optional.of(
                                        "out-of-reach: the person cannot get messages on WhatsApp there (131026)"));
    }

    @Test
    void reactions_our_own_words_changed_numbers_and_other_notices_are_nothing_for_the_hub() {
        JsonObject ours = Chats.text("3A1", "Terima kasih").put("from", "628000000999");
        JsonObject system = Chats.message("3A1", "system").put("system", new JsonObject().put("wa_id", "628"));

        assertThat(List.of(
                        Chats.said(ours),
                        Chats.said(system),
                        Chats.said(Chats.message("3A1", "reaction")),
                        Chats.said(Chats.message("3A1", "request_welcome")),
                        Chats.told(Chats.status("3B1", "sent")),
                        Chats.said(),
                        Chats.change("account_update", new JsonObject())))
                .allSatisfy(body -> assertThat(read(body)).isInstanceOf(Heard.Ignored.class));
    }

    @Test
    void who_hides_the_number_goes_by_the_user_id() {
        JsonObject message = Chats.text("3A1", "Air mati").put("from_user_id", "ID.1349");
        message.remove("from");

        assertThat(said(message).conversation()).isEqualTo("chat:" + Chats.NUMBER + ":ID.1349");
        message.remove("from_user_id");
        assertThat(read(Chats.said(message))).isInstanceOf(Heard.Malformed.class);
    }

    private static InboundMessage said(JsonObject message) {
        return ((Heard.Said) read(Chats.said(message))).message();
    }

    private static Heard read(String envelope) {
        return WhatsAppEvents.read(events(envelope).getFirst());
    }

    private static List<MetaEvent> events(String envelope) {
        return MetaEvents.read(Buffer.buffer(envelope)).orElseThrow();
    }
}
