package org.mediacenter.channel.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.channel.instagram.InstagramContractTest.ACCOUNT;
import static org.mediacenter.channel.instagram.InstagramContractTest.change;
import static org.mediacenter.channel.instagram.InstagramContractTest.direct;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.meta.Heard;
import org.mediacenter.channel.meta.MetaEvent;
import org.mediacenter.channel.meta.MetaEvents;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.Edited;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.Removed;
import org.mediacenter.hub.complaint.Audience;

/// What events on Instagram mean.
final class InstagramEventsTest {

    @Test
    void a_comment_at_the_top_opens_a_matter_and_what_stands_below_it_does_not() {
        InboundMessage top = said(change("comments", comment("801", "Jalan berlubang")));
        InboundMessage below = said(change("comments", comment("802", "sama").put("parent_id", "801")));

        assertThat(top.conversation()).isEqualTo("comment:" + ACCOUNT + ":801");
        assertThat(top.exchange()).isEqualTo(new Exchange(Audience.PUBLIC, Optional.empty(), true));
        assertThat(top.author()).isEqualTo(new InboundMessage.Author("900", Optional.of("warga.siti")));
        assertThat(below.conversation()).isEqualTo(top.conversation());
        assertThat(below.exchange()).isEqualTo(new Exchange(Audience.PUBLIC, Optional.of("801"), false));
    }

    @Test
    void our_own_comment_is_known_by_number_and_by_name() {
        JsonObject number = comment("801", "x").put("from", new JsonObject().put("id", ACCOUNT));
        JsonObject name = comment("801", "x").put("from", new JsonObject().put("username", "Sapawarga"));

        assertThat(read(change("comments", number))).isInstanceOf(Heard.Ignored.class);
        assertThat(read(change("comments", name))).isInstanceOf(Heard.Ignored.class);
    }

    @Test
    void an_unsent_message_is_marked_and_a_heart_opens_nothing() {
        Heard unsent = read(direct(new JsonObject().put("mid", "m1").put("is_deleted", true)));
        InboundMessage heart = said(direct(new JsonObject()
                .put("mid", "m2")
                .put("attachments", new JsonArray().add(new JsonObject().put("type", "like_heart")))));

        assertThat(((Heard.Changed) unsent).change()).isInstanceOf(Removed.class);
        assertThat(heart.attachments()).extracting(Attachment::kind).containsExactly(Attachment.Kind.STICKER);
        assertThat(heart.exchange().opens()).isFalse();
    }

    @Test
    void a_story_that_mentions_us_brings_the_citizens_own_picture() {
        JsonObject story = new JsonObject()
                .put("type", "story_mention")
                .put("payload", new JsonObject().put("url", "https://lookaside.fbsbx.com/a"));

        InboundMessage message =
                said(direct(new JsonObject().put("mid", "m1").put("attachments", new JsonArray().add(story))));

        assertThat(message.attachments()).extracting(Attachment::kind).containsExactly(Attachment.Kind.FILE);
        assertThat(message.exchange().opens()).isTrue();
    }

    @Test
    void a_story_of_ours_that_is_answered_is_a_page_to_look_at_beside_the_words() {
        JsonObject story = new JsonObject().put("id", "s1").put("url", "https://www.instagram.com/stories/s1");
        InboundMessage message = said(direct(new JsonObject()
                .put("mid", "m1")
                .put("text", "di gang kami juga banjir")
                .put("reply_to", new JsonObject().put("story", story))));

        assertThat(message.text()).isEqualTo("di gang kami juga banjir");
        assertThat(message.attachments())
                .containsExactly(new Attachment(
                        Attachment.Kind.LINK,
                        "https://www.instagram.com/stories/s1",
                        Optional.empty(),
                        Optional.empty()));
        assertThat(message.exchange()).isEqualTo(new Exchange(Audience.PRIVATE, Optional.empty(), true));
    }

    @Test
    void a_message_that_was_edited_changes_its_words() {
        JsonObject edit =
                new JsonObject().put("mid", "m1").put("text", "kata baru").put("num_edit", 2);

        Heard.Changed changed = (Heard.Changed) read(direct("message_edit", edit));

        assertThat(changed.nativeId()).isEqualTo("m1");
        assertThat(((Edited) changed.change()).text()).isEqualTo("kata baru");
    }

    @Test
    void a_mention_is_read_from_what_meta_tells_when_asked() {
        MetaEvent event =
                event(change("mentions", new JsonObject().put("media_id", "500").put("comment_id", "801")));
        Node told = Node.read(Buffer.buffer(new JsonObject()
                        .put(
                                "mentioned_comment",
                                new JsonObject()
                                        .put("text", "Tolong @sapawarga")
                                        .put("username", "warga.siti")
                                        .put("timestamp", "2026-11-21T03:00:00+0000"))
                        .encode()))
                .orElseThrow();

        InboundMessage message = ((Heard.Said) InstagramEvents.mentioned(event, told)).message();

        assertThat(message.conversation()).isEqualTo("mention:" + ACCOUNT + ":500,801");
        assertThat(message.nativeId()).isEqualTo("801");
        assertThat(message.author().id()).isEqualTo("warga.siti");
        assertThat(message.exchange().opens()).isTrue();
    }

    private static JsonObject comment(String id, String text) {
        return new JsonObject()
                .put("id", id)
                .put("text", text)
                .put("from", new JsonObject().put("id", "900").put("username", "warga.siti"))
                .put("media", new JsonObject().put("id", "500"));
    }

    private static InboundMessage said(String envelope) {
        return ((Heard.Said) read(envelope)).message();
    }

    private static Heard read(String envelope) {
        return InstagramEvents.read(event(envelope), _ -> Optional.of("sapawarga"));
    }

    private static MetaEvent event(String envelope) {
        return MetaEvents.read(Buffer.buffer(envelope)).orElseThrow().getFirst();
    }
}
