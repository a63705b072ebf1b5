package org.mediacenter.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Fetched;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

@Timeout(60)
final class TelegramSendingTest {
    private static final String TOKEN = "12:rahasia";
    private static final String SEND = "/bot" + TOKEN + "/sendMessage";
    /// No answer takes as long: only who stays silent is given less.
    private static final Duration LONG = Duration.ofSeconds(15);

    private static final Duration SHORT = Duration.ofSeconds(3);

    private final Vertx vertx = Vertx.vertx();
    private final Peer peer = new Peer(TelegramSendingTest::taken);
    private final TelegramChannel channel = channel(peer.url(), LONG);

    @AfterEach
    void close() {
        Peer.await(channel.close());
        Peer.await(vertx.close());
        peer.close();
    }

    @Test
    void what_the_inbox_will_never_take_is_not_put_away_when_it_is_read_again() {
        Accepted never = new Accepted.Refused("text-too-long", "the text is too long");
        String raw = TelegramMessagesTest.update(TelegramMessagesTest.message().put("text", "Lampu padam"))
                .encode();

        Peer.await(channel.open(_ -> Future.succeededFuture(never), new TestMemory()));

        assertThat(Peer.await(channel.replay(raw))).contains("the text is too long");
    }

    @Test
    void an_answer_stands_below_the_citizens_message() {
        assertThat(deliver("Sudah kami perbaiki.")).isEqualTo(new Delivered.Sent(List.of("77:9")));
        JsonObject asked = peer.asked(SEND).getFirst().json();
        assertThat(asked.getLong("chat_id")).isEqualTo(77);
        assertThat(asked.getString("text")).isEqualTo("Sudah kami perbaiki.");
        assertThat(asked.getJsonObject("reply_parameters").getLong("message_id"))
                .isEqualTo(5);
        assertThat(asked.containsKey("parse_mode")).isFalse();
    }

    @Test
    void files_follow_the_words_each_as_a_message_of_its_own() {
        OutboundReply.File photo = new OutboundReply.File("se\"sudah.jpg", "image/jpeg", Buffer.buffer("JPEG-bytes"));

        Delivered delivered = Peer.await(channel.deliver(reply("Sudah.").with(List.of(photo, photo))));

        assertThat(delivered).isEqualTo(new Delivered.Sent(List.of("77:9", "77:9", "77:9")));
        assertThat(peer.asked("/bot" + TOKEN + "/sendDocument")).hasSize(2).allSatisfy(asked -> {
            assertThat(asked.headers().get("Content-Type")).startsWith("multipart/form-data; boundary=mediacenter-");
            assertThat(asked.body().toString())
                    .contains(
                            "name=\"chat_id\"\r\n\r\n77\r\n", "filename=\"se_sudah.jpg\"", "\r\n\r\nJPEG-bytes\r\n--");
        });
    }

    @Test
    void a_long_answer_is_cut_between_words_and_says_everything() {
        String text = "kata 👨‍👩‍👧 ".repeat(1_000);

        Delivered delivered = deliver(text);

        List<String> pieces = peer.asked(SEND).stream()
                .map(asked -> asked.json().getString("text"))
                .toList();
        assertThat(delivered)
                .isEqualTo(new Delivered.Sent(pieces.stream().map(_ -> "77:9").toList()));
        assertThat(pieces).hasSizeGreaterThan(2).allMatch(piece -> piece.length() <= 4_096);
        assertThat(String.join(" ", pieces)).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "400, 'Bad Request: chat not found', Refused, out-of-reach",
        "400, 'Bad Request: message is too long', Refused, refused it [400]",
        "401, Unauthorized, Later, token is not accepted",
        "403, 'Forbidden: bot was blocked by the user', Refused, out-of-reach: this person has stopped the bot",
        "429, 'Too Many Requests', Later, wants a pause",
        "500, '', Unknown, had our words",
        "200, '', Unknown, had our words"
    })
    void what_telegram_answers_is_told_as_what_it_is(int status, String description, String kind, String why) {
        peer.answers((_, response) ->
                Peer.json(response, status, new JsonObject().put("ok", false).put("description", description)));

        Delivered delivered = deliver("Baik.");

        assertThat(delivered.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(delivered.toString()).contains(why).doesNotContain("rahasia");
    }

    @Test
    void telegram_says_how_long_it_wants_to_be_left_alone() {
        JsonObject pause = new JsonObject().put("retry_after", 35);
        peer.answers((_, response) ->
                Peer.json(response, 429, new JsonObject().put("ok", false).put("parameters", pause)));

        assertThat(deliver("Baik.")).isEqualTo(new Delivered.Later(Duration.ofSeconds(35), "Telegram wants a pause"));
    }

    @Test
    void no_answer_is_unknown_and_no_connection_is_later() {
        peer.answers((_, _) -> {});
        TelegramChannel impatient = channel(peer.url(), SHORT);
        assertThat(Peer.await(impatient.deliver(reply("Satu.")))).isInstanceOf(Delivered.Unknown.class);

        TelegramChannel nowhere = channel(URI.create("http://127.0.0.1:1"), LONG);
        assertThat(Peer.await(nowhere.deliver(reply("Dua.")))).isInstanceOf(Delivered.Later.class);
    }

    @Test
    void a_dead_token_shows_on_the_link_without_being_shown() throws InterruptedException {
        peer.answers((_, response) -> Peer.json(response, 401, new JsonObject().put("ok", false)));
        Peer.await(channel.open(new TestInbox(), new TestMemory()));

        peer.next("/bot" + TOKEN + "/getUpdates");
        peer.next("/bot" + TOKEN + "/getUpdates");

        assertThat(channel.health().state()).isEqualTo(State.DOWN);
        assertThat(channel.links().toString()).contains("token is not accepted").doesNotContain("rahasia");
        assertThat(settings(peer.url(), LONG).toString()).doesNotContain("rahasia");
    }

    @Test
    void a_file_is_asked_for_by_its_id() {
        peer.answers((asked, response) -> {
            if (asked.path().endsWith("/getFile")) {
                JsonObject file = new JsonObject().put("file_path", asked.json().getString("file_id"));
                Peer.json(response, 200, new JsonObject().put("ok", true).put("result", file));
            } else {
                response.end("gambar");
            }
        });

        assertThat(fetch("photos/1.jpg", 6)).isInstanceOf(Fetched.File.class);
        assertThat(fetch("photos/1.jpg", 5)).isEqualTo(new Fetched.Gone("longer than is taken"));
        assertThat(fetch("../../etc/passwd", 100)).isInstanceOf(Fetched.Gone.class);
        assertThat(fetch("a?b=c", 100)).isInstanceOf(Fetched.Gone.class);
        assertThat(peer.asked("/file/bot" + TOKEN + "/photos/1.jpg")).hasSize(2);
    }

    private Fetched fetch(String source, long limit) {
        return Peer.await(channel.fetch(source, limit));
    }

    private static void taken(Peer.Asked asked, HttpServerResponse response) {
        Object result = asked.path().contains("/send")
                ? new JsonObject().put("message_id", 9).put("chat", new JsonObject().put("id", 77))
                : new JsonArray();
        Peer.json(response, 200, new JsonObject().put("ok", true).put("result", result));
    }

    private Delivered deliver(String text) {
        return Peer.await(channel.deliver(reply(text)));
    }

    private static OutboundReply reply(String text) {
        return new OutboundReply(
                ComplaintNumber.random(new SecureRandom()),
                "r1",
                1,
                ReplyKind.INTERIM,
                "77",
                "77",
                text,
                Audience.PRIVATE,
                new OutboundReply.Answered("77:5", Instant.EPOCH));
    }

    private TelegramChannel channel(URI api, Duration answer) {
        return new TelegramChannel(vertx, settings(api, answer), InstantSource.system(), new Random(1));
    }

    private static TelegramSettings settings(URI api, Duration answer) {
        return new TelegramSettings(
                TOKEN,
                api,
                new TelegramSettings.Timing(
                        Duration.ofSeconds(5),
                        answer,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofMillis(20),
                        Duration.ofMillis(50)));
    }
}
