package org.mediacenter.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.ReplyRoom;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.complaint.Audience;

@Timeout(60)
final class SendingTest {
    private static final String THREAD = "thread:2080765813578191303";
    private static final String POLLED = "/2/users/" + TestX.CITY + "/mentions";
    private static final String POSTS = "/2/tweets";
    private static final String MESSAGES = "/2/dm_conversations/with/" + TestX.CITIZEN + "/messages";
    private final AtomicInteger numbers = new AtomicInteger(9_000);
    private final TestX x = new TestX(TestX.RARELY, this::taken);

    @BeforeEach
    void open() throws InterruptedException {
        x.open(new TestInbox(), new TestMemory()).up();
    }

    @AfterEach
    void close() {
        x.close();
    }

    @Test
    void an_answer_stands_below_the_citizens_post() {
        Delivered delivered = deliver(publicReply("Sudah kami perbaiki."));

        assertThat(delivered).isEqualTo(new Delivered.Sent(List.of("9001")));
        Peer.Asked asked = x.peer.asked(POSTS).getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.headers().get("Authorization"))
                .startsWith("OAuth ")
                .contains("oauth_consumer_key=\"key\"", "oauth_signature_method=\"HMAC-SHA1\"", "oauth_signature=");
        assertThat(asked.json())
                .isEqualTo(new JsonObject()
                        .put("text", "Sudah kami perbaiki.")
                        .put("reply", new JsonObject().put("in_reply_to_tweet_id", "2080765813578191303")));
    }

    @Test
    void a_long_answer_is_a_chain_each_part_below_the_one_before() {
        String words = "kata ".repeat(130);
        assertThat(x.channel.room(THREAD, Audience.PUBLIC).orElseThrow().judge(words, Instant.MIN, Instant.MAX))
                .isEqualTo(new ReplyRoom.Verdict.Fits(3));

        Delivered delivered = deliver(publicReply(words));

        assertThat(delivered).isEqualTo(new Delivered.Sent(List.of("9001", "9002", "9003")));
        assertThat(x.peer.asked(POSTS))
                .extracting(asked -> asked.json().getJsonObject("reply").getString("in_reply_to_tweet_id"))
                .containsExactly("2080765813578191303", "9001", "9002");
        assertThat(x.peer.asked(POSTS))
                .allSatisfy(asked -> assertThat(asked.json().getString("text")).matches("(kata )+\\([123]/3\\)"));
    }

    @Test
    void addresses_are_no_links_unless_that_is_switched_on() {
        deliver(publicReply("Lihat https://kota.contoh.go.id/info"));

        assertThat(x.peer.asked(POSTS).getFirst().json().getString("text"))
                .isEqualTo("Lihat kota[.]contoh[.]go[.]id/info");
    }

    @Test
    void what_is_private_goes_as_a_direct_message_whole() {
        OutboundReply toPublic = TestX.reply(THREAD, Audience.PRIVATE, "Nomor: https://kota.go.id/1");
        OutboundReply toDirect = TestX.reply("dm:" + TestX.CITIZEN, Audience.PRIVATE, "Baik");

        assertThat(deliver(toPublic)).isEqualTo(new Delivered.Sent(List.of("dm9001")));
        assertThat(deliver(toDirect)).isEqualTo(new Delivered.Sent(List.of("dm9002")));
        assertThat(x.peer.asked(MESSAGES))
                .extracting(asked -> asked.json().encode())
                .containsExactly("{\"text\":\"Nomor: https://kota.go.id/1\"}", "{\"text\":\"Baik\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "400, '', Refused, refused it [400]",
        "401, '', Later, keys are not accepted",
        "403, '{\"detail\":\"You are not permitted to perform this action.\"}', Refused, out-of-reach: X does not let us",
        "403, '{\"detail\":\"You are not allowed to create a Tweet with duplicate content.\"}', Refused, only once",
        "403, '{\"type\":\"https://api.twitter.com/2/problems/oauth1-permissions\"}', Later, permissions",
        "404, '', Refused, out-of-reach",
        "429, '', Later, no more for now",
        "500, '', Unknown, had our words",
        "503, '', Unknown, had our words",
        "201, '{}', Unknown, without a number",
        "201, 'not json', Unknown, without a number"
    })
    void what_x_answers_is_told_as_what_it_is(int status, String body, String kind, String why) {
        x.peer.answers((_, response) -> response.setStatusCode(status).end(body));

        Delivered delivered = deliver(publicReply("Baik."));

        assertThat(delivered.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(delivered.toString()).contains(why);
        assertThat(x.peer.asked(POSTS)).hasSize(1);
    }

    @Test
    void a_person_who_takes_no_messages_cannot_be_reached_there() {
        x.peer.answers((_, response) ->
                response.setStatusCode(403).end("{\"detail\":\"You cannot send messages to this user.\"}"));

        assertThat(deliver(TestX.reply(THREAD, Audience.PRIVATE, "Halo")))
                .isEqualTo(new Delivered.Refused("out-of-reach: this person takes no direct messages from us"));
    }

    @Test
    void no_answer_after_writing_is_unknown_and_never_sent_again() {
        try (TestX silent = new TestX(TestX.RARELY, TestX.SHORT, (_, _) -> {})) {
            assertThat(Peer.await(silent.channel.deliver(publicReply("Satu.")))).isInstanceOf(Delivered.Unknown.class);
            assertThat(silent.peer.asked(POSTS)).hasSize(1);
        }
    }

    @Test
    void a_connection_that_goes_before_the_answer_is_unknown_and_nothing_is_sent_again() {
        x.peer.answers((_, response) -> response.reset());

        assertThat(deliver(publicReply("Dua."))).isInstanceOf(Delivered.Unknown.class);
        assertThat(x.peer.asked(POSTS)).hasSize(1);
    }

    @Test
    void without_a_connection_it_is_certainly_not_sent() {
        try (TestX gone = new TestX()) {
            gone.peer.close();

            assertThat(Peer.await(gone.channel.deliver(publicReply("Baik.")))).isInstanceOf(Delivered.Later.class);
        }
    }

    @Test
    void a_chain_that_breaks_says_what_was_sent() {
        x.peer.answers((asked, response) -> {
            if (x.peer.asked(POSTS).size() == 2) {
                response.setStatusCode(403).end("{}");
            } else {
                taken(asked, response);
            }
        });

        assertThat(deliver(publicReply("kata ".repeat(130))))
                .isEqualTo(new Delivered.Unknown(
                        "1 of 3 posts were sent [9001], then: out-of-reach: X does not let us answer this post"));
    }

    @Test
    void a_limit_is_kept_without_asking_again() {
        long reset = TestX.NOW.plusSeconds(90).getEpochSecond();
        x.peer.answers(
                (_, response) -> limited(response, 0, reset).setStatusCode(429).end());

        Delivered first = deliver(publicReply("Satu."));
        Delivered second = deliver(publicReply("Dua."));

        assertThat(first).isEqualTo(new Delivered.Later(Duration.ofSeconds(91), "X takes no more for now"));
        assertThat(second).isEqualTo(first);
        assertThat(x.peer.asked(POSTS)).hasSize(1);
        assertThat(x.channel.reaches(THREAD)).isFalse();
        assertThat(x.channel.reaches("dm:" + TestX.CITIZEN)).isTrue();
    }

    @Test
    void a_chain_begins_only_where_all_of_it_has_room() {
        long reset = TestX.NOW.plusSeconds(90).getEpochSecond();
        x.peer.answers((asked, response) -> taken(asked, limited(response, 2, reset)));
        deliver(publicReply("Satu."));

        assertThat(deliver(publicReply("kata ".repeat(130)))).isInstanceOf(Delivered.Later.class);
        assertThat(x.peer.asked(POSTS)).hasSize(1);
        assertThat(x.channel.links())
                .singleElement()
                .extracting(LinkHealth::headRoom)
                .isEqualTo(Optional.of(new LinkHealth.HeadRoom(2, 100, Optional.of(TestX.NOW.plusSeconds(90)))));
    }

    @Test
    void addresses_stay_links_only_where_that_is_switched_on() {
        String text = "Lihat https://lapor.example.id/k7h dan kabari kami.";
        try (TestX linking = TestX.withLinks(this::taken)) {
            Peer.await(linking.channel.deliver(publicReply(text)));
            assertThat(linking.peer.asked(POSTS).getFirst().json().getString("text"))
                    .isEqualTo(text);
            assertThat(linking.channel
                            .room(THREAD, Audience.PUBLIC)
                            .orElseThrow()
                            .size()
                            .applyAsInt(text))
                    .isEqualTo(text.length() - "https://lapor.example.id/k7h".length() + 23);
        }

        deliver(publicReply(text));
        assertThat(x.peer.asked(POSTS).getFirst().json().getString("text")).doesNotContain("https://");
    }

    @Test
    void dead_keys_show_on_the_link() {
        x.peer.answers((_, response) -> response.setStatusCode(401).end());

        deliver(publicReply("Baik."));

        assertThat(x.channel.health().state()).isEqualTo(State.DOWN);
        assertThat(x.channel.links().getFirst().detail()).contains("keys are not accepted");
        assertThat(x.channel.reaches(THREAD)).isFalse();
    }

    @Test
    void keys_that_failed_once_are_asked_for_again() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        try (TestX often = new TestX(Duration.ofMillis(20), (one, response) -> {
            if (one.path().equals(POSTS) && asked.getAndIncrement() == 0) {
                response.setStatusCode(401).end();
            } else {
                taken(one, response);
            }
        })) {
            often.open(new TestInbox(), new TestMemory()).up();

            assertThat(Peer.await(often.channel.deliver(publicReply("Satu.")))).isInstanceOf(Delivered.Later.class);
            while (!often.channel.reaches(THREAD)) {
                often.peer.next(POLLED);
            }
            assertThat(Peer.await(often.channel.deliver(publicReply("Satu.")))).isInstanceOf(Delivered.Sent.class);
        }
    }

    @Test
    void an_answer_to_no_post_is_refused_in_words() {
        OutboundReply reply = TestX.reply("elsewhere", Audience.PUBLIC, "Halo");
        OutboundReply strange = new OutboundReply(
                reply.number(),
                "r",
                1,
                reply.kind(),
                "elsewhere",
                "0812",
                "Halo",
                Audience.PUBLIC,
                new OutboundReply.Answered("website-1", TestX.NOW));

        assertThat(deliver(strange)).isInstanceOf(Delivered.Refused.class);
        assertThat(x.peer.asked(POSTS)).isEmpty();
    }

    private static HttpServerResponse limited(HttpServerResponse response, int left, long reset) {
        Map.of("x-rate-limit-limit", "100", "x-rate-limit-remaining", "" + left, "x-rate-limit-reset", "" + reset)
                .forEach(response::putHeader);
        return response;
    }

    private void taken(Peer.Asked asked, HttpServerResponse response) {
        if (asked.path().equals(POSTS)) {
            Peer.json(response, 201, data("id", "" + numbers.incrementAndGet()));
        } else if (asked.path().equals(MESSAGES)) {
            Peer.json(response, 201, data("dm_event_id", "dm" + numbers.incrementAndGet()));
        } else {
            TestX.quiet(asked, response);
        }
    }

    private static JsonObject data(String name, String value) {
        return new JsonObject().put("data", new JsonObject().put(name, value));
    }

    private static OutboundReply publicReply(String text) {
        return TestX.reply(THREAD, Audience.PUBLIC, text);
    }

    private Delivered deliver(OutboundReply reply) {
        return Peer.await(x.channel.deliver(reply));
    }
}
