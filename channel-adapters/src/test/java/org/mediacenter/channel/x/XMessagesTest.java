package org.mediacenter.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.Removed;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.routing.GeoPoint;

final class XMessagesTest {
    private static final String ID = "2080765813578191303";
    private static final String ROOT = "2080761390344937796";
    private final XMessages messages = new XMessages(TestX.CITY, Set.of("2080000000000000001")::contains);

    @Test
    void a_post_with_everything_gives_everything() {
        JsonObject event = TestX.event("post.mention.create", Samples.fullPost(ID));
        event.getJsonObject("data").put("includes", Samples.includes());

        InboundMessage message = message(event);

        assertThat(message.nativeId()).isEqualTo(ID);
        assertThat(message.conversation()).isEqualTo("thread:" + ID);
        assertThat(message.author()).isEqualTo(new Author(TestX.CITIZEN, Optional.of("Warga Contoh")));
        assertThat(message.text()).isEqualTo("@ContohKota banjir & macet https://contoh.example/berita");
        assertThat(message.writtenAt()).contains(Instant.parse("2026-11-21T02:59:00Z"));
        assertThat(message.filing().point()).contains(new GeoPoint(-7.25, 112.75));
        assertThat(message.attachments())
                .containsExactly(
                        picture("https://pbs.twimg.com/media/satu.jpg"),
                        new Attachment(
                                Attachment.Kind.VIDEO,
                                "https://video.twimg.com/cukup.mp4",
                                Optional.of("video/mp4"),
                                Optional.empty()));
        assertThat(message.exchange()).isEqualTo(new Exchange(Audience.PUBLIC, Optional.empty(), true));
        assertThat(new JsonObject(message.raw().orElseThrow()))
                .isEqualTo(event.put("data", event.getJsonObject("data")));
    }

    @Test
    void a_picture_of_which_only_the_key_came_can_still_be_asked_for() {
        InboundMessage message = message(TestX.event("post.mention.create", Samples.fullPost(ID)));

        assertThat(message.attachments())
                .extracting(Attachment::source)
                .containsExactly("media:" + ID + "/3_1", "media:" + ID + "/7_2");
    }

    @Test
    void a_direct_message_is_private_and_its_own_exchange() {
        InboundMessage message = message(TestX.event("dm.received", Samples.olderMessage(ID)));

        assertThat(message.nativeId()).isEqualTo("dm:" + ID);
        assertThat(message.conversation()).isEqualTo("dm:" + TestX.CITIZEN);
        assertThat(message.author().name()).contains("Warga Contoh");
        assertThat(message.text()).isEqualTo("Tolong <segera>");
        assertThat(message.writtenAt()).contains(Instant.ofEpochMilli(1_795_229_940_000L));
        assertThat(message.exchange()).isEqualTo(Exchange.PRIVATE);
        assertThat(message.attachments())
                .containsExactly(picture("https://ton.twitter.com/1.1/ton/data/dm/1/2/foto.jpg"));
        assertThat(message(new JsonObject(message.raw().orElseThrow())).text()).isEqualTo("Tolong <segera>");
    }

    @Test
    void the_newer_shape_of_a_direct_message_gives_the_same() {
        JsonObject newer = new JsonObject()
                .put("id", ID)
                .put("event_type", "MessageCreate")
                .put("sender_id", TestX.CITIZEN)
                .put("created_at", "2026-11-21T09:59:00+07:00")
                .put("text", "Tolong");

        InboundMessage message = message(TestX.event("dm.received", newer));

        assertThat(message.nativeId()).isEqualTo("dm:" + ID);
        assertThat(message.writtenAt()).contains(Instant.parse("2026-11-21T02:59:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        // what it answers, whose that is, thread, opens, conversation
        "'', '', 2080765813578191303, true, thread:2080765813578191303",
        "2080761390344937796, 1111111111111111111, 2080761390344937796, true,"
                + " thread:2080761390344937796:2222222222222222222",
        "2080761390344937799, 1111111111111111111, 2080761390344937796, false, thread:2080761390344937796",
        "2080000000000000009, 1111111111111111111, 2080000000000000001, false,"
                + " thread:2080000000000000001:2222222222222222222",
        "2080761390344937796, 3333333333333333333, 2080761390344937796, false, thread:2080761390344937796",
        "2080761390344937796, 2222222222222222222, 2080761390344937796, true, thread:2080761390344937796",
        "2080000000000000009, 2222222222222222222, 2080000000000000001, false,"
                + " thread:2080000000000000001:2222222222222222222"
    })
    void where_a_post_stands_decides_whether_it_opens_a_matter(
            String answers, String whose, String thread, boolean opens, String conversation) {
        JsonObject post = TestX.post(ID, "tolong").put("conversation_id", thread);
        if (!answers.isEmpty()) {
            post.put("referenced_tweets", new JsonArray().add(referred("replied_to", answers)))
                    .put("in_reply_to_user_id", whose);
        }

        InboundMessage message = message(TestX.event("post.reply.create", post));

        assertThat(message.exchange().opens()).isEqualTo(opens);
        assertThat(message.exchange().answers()).isEqualTo(Optional.of(answers).filter(id -> !id.isEmpty()));
        assertThat(message.conversation()).isEqualTo(conversation);
    }

    @Test
    void quoting_the_city_opens_a_matter_of_its_own() {
        JsonObject post = TestX.post(ID, "Kapan diperbaiki?")
                .put("referenced_tweets", new JsonArray().add(referred("quoted", ROOT)));

        InboundMessage message = message(TestX.event("post.quote.create", post));

        assertThat(message.exchange()).isEqualTo(new Exchange(Audience.PUBLIC, Optional.empty(), true));
    }

    @Test
    void a_bare_tag_opens_nothing() {
        assertThat(message(TestX.event("post.mention.create", TestX.post(ID, "@ContohKota @teman")))
                        .exchange()
                        .opens())
                .isFalse();
    }

    @Test
    void the_names_a_reply_begins_with_by_itself_are_left_out() {
        JsonObject post = TestX.post(ID, "@ContohKota @Lain 5")
                .put("referenced_tweets", new JsonArray().add(referred("replied_to", ROOT)))
                .put("display_text_range", new JsonArray().add(18).add(19));

        assertThat(message(TestX.event("post.reply.create", post)).text()).isEqualTo("5");
    }

    @Test
    void a_later_wording_is_the_same_message_revised() {
        JsonObject post = TestX.post(ID, "lampu padam di Jalan Contoh")
                .put("edit_history_tweet_ids", new JsonArray().add(ROOT).add(ID));

        Decoded.Message decoded = (Decoded.Message)
                messages.read(TestX.event("post.mention.create", post).toBuffer())
                        .getFirst();

        assertThat(decoded.revised()).isTrue();
        assertThat(decoded.message().nativeId()).isEqualTo(ROOT);
    }

    @Test
    void a_long_post_is_whole() {
        JsonObject post = TestX.post(ID, "awal…").put("note_tweet", new JsonObject().put("text", "awal dan akhir"));

        assertThat(message(TestX.event("post.mention.create", post)).text()).isEqualTo("awal dan akhir");
    }

    @Test
    void a_deletion_marks_the_message() {
        JsonObject deleted = new JsonObject().put("id", ID).put("author_id", TestX.CITIZEN);
        JsonObject older = new JsonObject()
                .put("for_user_id", TestX.CITY)
                .put(
                        "tweet_delete_events",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put(
                                                "status",
                                                new JsonObject().put("id", ID).put("user_id", TestX.CITIZEN))));

        Decoded gone = new Decoded.Change(new Removed("x", ID, Removed.How.DELETED, Optional.empty()));
        assertThat(read(TestX.event("post.delete", deleted))).containsExactly(gone);
        assertThat(read(older)).containsExactly(gone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post.create",
                "like.create",
                "follow.follow",
                "chat.received",
                "chat.sent",
                "dm.sent",
                "dm.read",
                "profile.update.bio",
                "mute.mute",
                "oauth.revoke"
            })
    void what_is_no_message_is_ignored(String kind) {
        assertThat(read(TestX.event(kind, TestX.post(ID, "x")))).singleElement().isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    void our_own_words_repeated_words_and_other_accounts_are_ignored() {
        JsonObject own = TestX.post(ID, "kami").put("author_id", TestX.CITY);
        JsonObject repeated =
                TestX.post(ID, "RT").put("referenced_tweets", new JsonArray().add(referred("retweeted", ROOT)));
        JsonObject other = TestX.event("post.mention.create", TestX.post(ID, "halo"));
        other.getJsonObject("data").put("filter", new JsonObject().put("user_id", "3333333333333333333"));

        assertThat(read(TestX.event("post.mention.create", own))).allMatch(Decoded.Ignored.class::isInstance);
        assertThat(read(TestX.event("post.mention.create", repeated))).allMatch(Decoded.Ignored.class::isInstance);
        assertThat(read(other)).singleElement().isInstanceOf(Decoded.Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}",
                "{\"data\":{}}",
                "{\"data\":[]}",
                "{\"data\":{\"event_type\":\"post.mention.create\"}}",
                "{\"data\":{\"event_type\":\"post.mention.create\",\"payload\":{\"id\":\"1\",\"text\":\"a\"}}}",
                "{\"data\":{\"event_type\":\"dm.received\",\"payload\":{\"text\":\"a\"}}}",
                "{\"data\":{\"event_type\":\"comet.seen\",\"payload\":{}}}"
            })
    void what_cannot_be_read_is_kept_as_it_came(String body) {
        assertThat(messages.read(Buffer.buffer(body)))
                .singleElement()
                .isInstanceOfSatisfying(Decoded.Malformed.class, malformed -> {
                    assertThat(malformed.unreadable().nativeId()).hasSizeLessThanOrEqualTo(200);
                    assertThat(malformed.unreadable().raw().replace(" ", "")).isEqualTo(body);
                });
    }

    private List<Decoded> read(JsonObject body) {
        return messages.read(body.toBuffer());
    }

    private InboundMessage message(JsonObject body) {
        return ((Decoded.Message) read(body).getFirst()).message();
    }

    private static JsonObject referred(String type, String id) {
        return new JsonObject().put("type", type).put("id", id);
    }

    private static Attachment picture(String url) {
        return new Attachment(Attachment.Kind.PHOTO, url, Optional.empty(), Optional.empty());
    }
}
