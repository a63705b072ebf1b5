package org.mediacenter.dashboard.standin.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.channel.x.XChannel;
import org.mediacenter.channel.x.XSettings;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// What we ask of X, held against X's own description of its API by a program that is not ours. Signatures are left
/// out: Prism knows no OAuth 1.0a.
@Tag("long")
@Timeout(300)
final class PublishedXTest {
    /// What X tells today and the description, edition 2.62, does not know yet, by parameter.
    private static final Map<String, Set<String>> YOUNGER =
            Map.of("tweet.fields", Set.of("note_tweet", "display_text_range"), "dm_event.fields", Set.of("entities"));
    /// The account and the person in the description's examples.
    private static final String CITY = "2244994945";
    private static final String CITIZEN = "2222222222222222222";

    private static Prism prism;

    private final Queue<Prism.Said> answers = new ConcurrentLinkedQueue<>();
    private final Vertx vertx = Vertx.vertx();

    @BeforeAll
    static void prism_reads_xs_description() throws Exception {
        prism = Prism.started();
    }

    @AfterAll
    static void prism_ends() {
        prism.close();
    }

    @Test
    void all_that_the_channel_asks_is_right_but_for_the_fields_the_description_is_too_old_for() throws Exception {
        try (Peer x = new Peer(this::answer)) {
            XChannel channel = new XChannel(vertx, settings(x), InstantSource.system(), new SecureRandom());
            Peer.await(channel.open(new TestInbox(), new TestMemory()));
            Await.until("it asked for mentions", () -> wasAnswered(x, "/2/users/" + CITY + "/mentions"));
            Await.until("it asked for messages", () -> wasAnswered(x, "/2/dm_events"));

            List<Delivered> delivered = List.of(
                    Peer.await(channel.deliver(reply("thread:1346889436626259968", Audience.PUBLIC, "Segera."))),
                    Peer.await(channel.deliver(
                            reply("thread:1346889436626259968", Audience.PUBLIC, "Kami periksa. ".repeat(40)))),
                    Peer.await(channel.deliver(reply("dm:" + CITIZEN, Audience.PRIVATE, "Nomor keluhan Anda."))));
            Peer.await(channel.fetch("media:1346889436626259968/3_1", 1_000));
            Peer.await(channel.close());

            assertThat(delivered).hasOnlyElementsOfType(Delivered.Sent.class);
            assertThat(answers).hasSize(x.asked().size()).allSatisfy(answer -> {
                assertThat(answer.violations()).isEmpty();
                assertThat(answer.status()).isBetween(200, 299);
            });
            assertThat(x.asked("/2/tweets")).hasSizeGreaterThan(2);
            assertThat(x.asked("/2/dm_conversations/with/" + CITIZEN + "/messages"))
                    .hasSize(1);
            assertThat(x.asked("/2/tweets/1346889436626259968")).hasSize(1);
            x.asked().stream().filter(one -> one.method().equals("GET")).forEach(PublishedXTest::isOnlyYounger);
        } finally {
            Peer.await(vertx.close());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/2/tweets | {\"text\":5}",
                "/2/tweets | {\"text\":\"a\",\"status\":\"a\"}",
                "/2/tweets | {\"text\":\"a\",\"reply\":{\"in_reply_to_status_id\":\"1\"}}",
                "/2/tweets | {\"text\":\"a\",\"reply\":{\"in_reply_to_tweet_id\":1}}",
                "/2/tweets | {\"text\":\"a\",\"reply\":{\"in_reply_to_tweet_id\":\"satu\"}}",
                "/2/dm_conversations/with/77/messages | {\"text\":\"\"}",
                "/2/dm_conversations/with/77/messages | {\"message\":\"a\"}"
            })
    void a_body_that_is_wrong_is_refused_so_that_a_right_one_says_something(String path, String body) {
        Prism.Said said = prism.ask("POST", path, body).join();

        assertThat(said.status()).isEqualTo(422);
        assertThat(said.violations()).isNotEmpty();
    }

    private boolean wasAnswered(Peer x, String path) {
        return !x.asked(path).isEmpty() && answers.size() == x.asked().size();
    }

    /// As it was asked it is refused for the younger fields and for nothing else.
    private static void isOnlyYounger(Peer.Asked asked) {
        Prism.Said said =
                prism.ask("GET", pathAndQuery(asked, (_, _) -> true), "").join();
        Set<String> young = YOUNGER.entrySet().stream()
                .filter(entry -> asked.query().contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());

        assertThat(said.violations())
                .extracting(violation -> {
                    List<?> where = violation.getJsonArray("location").getList();
                    String values = asked.query(String.valueOf(where.get(2)));
                    return values.split(",", -1)[Integer.parseInt(String.valueOf(where.get(3)))];
                })
                .containsExactlyInAnyOrderElementsOf(young);
        assertThat(said.status()).isEqualTo(young.isEmpty() ? 200 : 422);
    }

    /// What Prism answers, when the younger fields are not asked for.
    private void answer(Peer.Asked asked, HttpServerResponse response) {
        String right = pathAndQuery(
                asked,
                (parameter, field) -> !YOUNGER.getOrDefault(parameter, Set.of()).contains(field));
        var _ = prism.ask(asked.method(), right, asked.body().toString()).thenAccept(said -> {
            answers.add(said);
            Future<?> _ = response.setStatusCode(said.status())
                    .putHeader("Content-Type", "application/json")
                    .end(said.body());
        });
    }

    private static String pathAndQuery(Peer.Asked asked, BiPredicate<String, String> kept) {
        String query = new TreeMap<>(asked.query().entries().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "="
                                + URLEncoder.encode(
                                        Arrays.stream(entry.getValue().split(",", -1))
                                                .filter(field -> kept.test(entry.getKey(), field))
                                                .collect(Collectors.joining(",")),
                                        StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return asked.path() + (query.isEmpty() ? "" : "?" + query);
    }

    private static XSettings settings(Peer x) {
        Duration rarely = Duration.ofHours(1);
        Duration patience = Duration.ofSeconds(60);
        XSettings.Timing timing = new XSettings.Timing(patience, patience, patience, rarely, rarely, rarely, rarely);
        return new XSettings("key", "secret", CITY + "-token", "secret", CITY, "TwitterDev", x.url(), false, timing);
    }

    private static OutboundReply reply(String conversation, Audience audience, String text) {
        return new OutboundReply(
                ComplaintNumber.random(new SecureRandom()),
                "r1",
                1,
                ReplyKind.INTERIM,
                conversation,
                CITIZEN,
                text,
                audience,
                new OutboundReply.Answered("1346889436626259968", Instant.now()));
    }
}
