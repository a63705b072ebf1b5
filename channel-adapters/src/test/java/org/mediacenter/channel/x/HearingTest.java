package org.mediacenter.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Edited;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.channel.Unreadable;

@Timeout(60)
final class HearingTest {
    private static final String FIRST = "2080761390344937796";
    private static final String SECOND = "2080765813578191303";
    private final TestInbox inbox = new TestInbox();
    private final TestMemory memory = new TestMemory();
    private final TestX x = new TestX().open(inbox, memory);

    @AfterEach
    void close() {
        x.close();
    }

    @Test
    void a_later_wording_changes_the_message_it_was() {
        hear(TestX.post(FIRST, "lampu padm"));
        hear(revised());

        assertThat(inbox.kept()).extracting(InboundMessage::text).containsExactly("lampu padm");
        assertThat(inbox.changes())
                .containsExactly(
                        new Edited("x", FIRST, "lampu padam", Optional.of(Instant.parse("2026-11-21T02:59:00Z"))));
    }

    @Test
    void a_later_wording_that_comes_first_is_the_message() {
        hear(revised());
        hear(TestX.post(FIRST, "lampu padm"));

        assertThat(inbox.kept()).extracting(InboundMessage::text).containsExactly("lampu padam");
        assertThat(inbox.changes()).isEmpty();
    }

    @Test
    void below_the_citys_own_words_everybody_has_a_matter_of_their_own_also_after_a_restart() {
        hear(answer("2080765813578191310", FIRST, TestX.CITY));
        try (TestX again = new TestX().open(inbox, memory)) {
            again.signed(TestX.event(
                            "post.mention.create", answer("2080765813578191320", "2080765813578191315", "3333")))
                    .join();
        }

        assertThat(inbox.kept())
                .extracting(InboundMessage::conversation)
                .containsExactly("thread:" + FIRST + ":" + TestX.CITIZEN, "thread:" + FIRST + ":" + TestX.CITIZEN);
        assertThat(inbox.kept()).extracting(one -> one.exchange().opens()).containsExactly(true, false);
    }

    @Test
    void what_the_inbox_will_never_take_is_not_put_away_when_it_is_read_again() {
        Accepted never = new Accepted.Refused("text-too-long", "the text is too long");
        try (TestX strict = new TestX().open(_ -> Future.succeededFuture(never), new TestMemory())) {
            String raw = TestX.event("post.mention.create", TestX.post(FIRST, "lampu padam"))
                    .encode();

            assertThat(Peer.await(strict.channel.replay(raw))).contains("the text is too long");
            assertThat(strict.signed(new JsonObject(raw)).join().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void what_could_not_be_read_can_be_read_again_later() {
        x.signed(TestX.event("post.mention.create", new JsonObject().put("id", FIRST)))
                .join();
        Unreadable kept = (Unreadable) inbox.changes().getFirst();
        JsonObject mended = new JsonObject(kept.raw());
        mended.getJsonObject("data").put("payload", TestX.post(FIRST, "lampu padam"));

        assertThat(Peer.await(x.channel.replay(kept.raw()))).contains("a post that names no author");
        assertThat(Peer.await(x.channel.replay(mended.encode()))).isEmpty();
        assertThat(Peer.await(x.channel.replay(mended.encode()))).isEmpty();
        assertThat(inbox.kept()).hasSize(1);
    }

    private void hear(JsonObject post) {
        assertThat(x.signed(TestX.event("post.mention.create", post)).join().statusCode())
                .isEqualTo(200);
    }

    private static JsonObject revised() {
        return TestX.post(SECOND, "lampu padam")
                .put("edit_history_tweet_ids", new JsonArray().add(FIRST).add(SECOND));
    }

    private static JsonObject answer(String id, String to, String whose) {
        return TestX.post(id, "tolong")
                .put("conversation_id", FIRST)
                .put("in_reply_to_user_id", whose)
                .put(
                        "referenced_tweets",
                        new JsonArray()
                                .add(new JsonObject().put("type", "replied_to").put("id", to)));
    }
}
