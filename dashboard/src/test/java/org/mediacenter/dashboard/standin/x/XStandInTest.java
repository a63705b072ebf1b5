package org.mediacenter.dashboard.standin.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twitter4j.RequestSigning;

/// X's stand-in takes what X takes, and refuses what X refuses.
@Timeout(60)
class XStandInTest {
    private static final XApplication APPLICATION =
            new XApplication("key", "consumer-secret", "42-token", "access-secret", "42", "ContohKota");
    private static final String CITIZEN = "77";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final RequestSigning signing = new RequestSigning("key", "consumer-secret", "42-token", "access-secret");
    private final XStandIn x = standIn(InstantSource.system());

    @AfterEach
    void close() throws Exception {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void a_right_answer_stands_below_the_citizens_post() {
        XPost post = x.people().post(CITIZEN, "@ContohKota lampu padam");

        HttpResponse<String> answer = post("/2/tweets", below("Segera.", post.id()));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(x.people().cityPosts()).singleElement().satisfies(own -> {
            assertThat(own.thread()).isEqualTo(post.id());
            assertThat(new JsonObject(answer.body()).getJsonObject("data").getString("id"))
                    .isEqualTo(own.id());
        });
        assertThat(answer.headers().firstValue("x-rate-limit-remaining")).contains("99");
    }

    @Test
    void requests_without_the_right_signature_are_refused() throws Exception {
        String url = x.url() + "/2/users/me";
        String once = signing.header("GET", url);
        RequestSigning wrongSecret = new RequestSigning("key", "consumer-secret", "42-token", "guessed");
        RequestSigning wrongKey = new RequestSigning("other", "consumer-secret", "42-token", "access-secret");

        assertThat(get(url, "Bearer token").statusCode()).isEqualTo(401);
        assertThat(get(url, wrongSecret.header("GET", url)).statusCode()).isEqualTo(401);
        assertThat(get(url, wrongKey.header("GET", url)).statusCode()).isEqualTo(401);
        assertThat(get(url, signing.header("POST", url)).statusCode()).isEqualTo(401);
        assertThat(get(url + "?more=1", signing.header("GET", url)).statusCode())
                .isEqualTo(401);
        assertThat(get(url, once).statusCode()).isEqualTo(200);
        assertThat(get(url, once).statusCode()).as("a nonce that came before").isEqualTo(401);
        XStandIn late = standIn(() -> Instant.now().plus(Duration.ofMinutes(6)));
        String there = late.url() + "/2/users/me";
        assertThat(get(there, signing.header("GET", there)).statusCode())
                .as("an old time")
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/2/tweets | no json | 400",
                "/2/tweets | {} | 400",
                "/2/tweets | {\"text\":\"  \"} | 400",
                "/2/tweets | {\"text\":5} | 400",
                "/2/tweets | {\"text\":\"a\",\"status\":\"a\"} | 400",
                "/2/tweets | {\"text\":\"a\",\"reply\":{\"in_reply_to_status_id\":\"1\"}} | 400",
                "/2/tweets | {\"text\":\"a\",\"reply\":{\"in_reply_to_tweet_id\":1}} | 400",
                "/2/tweets | {\"text\":\"a\",\"reply\":{\"in_reply_to_tweet_id\":\"1\"}} | 403",
                "/2/dm_conversations/with/77/messages | {\"text\":\"\"} | 400",
                "/2/dm_conversations/with/77/messages | {\"message\":\"a\"} | 400",
                "/2/dm_conversations/with/78/messages | {\"text\":\"a\"} | 404",
                "/2/dm_conversations/with/42/messages | {\"text\":\"a\"} | 403",
                "/1.1/statuses/update.json | {\"text\":\"a\"} | 404"
            })
    void wrong_words_are_refused_as_x_refuses_them(String path, String body, int status) {
        assertThat(post(path, body).statusCode()).isEqualTo(status);
        assertThat(x.people().cityPosts()).isEmpty();
    }

    @Test
    void too_long_twice_the_same_and_unasked_for_are_refused() {
        XPost asked = x.people().post(CITIZEN, "@ContohKota lampu padam");
        XPost unasked = x.people().post(CITIZEN, "cuaca cerah");
        x.people().takesNoMessages(CITIZEN);

        assertThat(post("/2/tweets", below("a".repeat(281), asked.id())).statusCode())
                .isEqualTo(403);
        assertThat(post("/2/tweets", below("日".repeat(141), asked.id())).statusCode())
                .isEqualTo(403);
        assertThat(post("/2/tweets", below("日".repeat(140), asked.id())).statusCode())
                .isEqualTo(201);
        assertThat(post("/2/tweets", below("日".repeat(140), asked.id())).body()).contains("duplicate content");
        assertThat(post("/2/tweets", below("Halo", unasked.id())).statusCode()).isEqualTo(403);
        assertThat(post("/2/dm_conversations/with/77/messages", "{\"text\":\"a\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/2/users/43/mentions, 404",
        "/2/users/42/mentions?max_results=500, 400",
        "/2/users/42/mentions?since=5, 400",
        "/2/users/42/mentions?since_id=abc, 400",
        "/2/users/42/mentions?tweet.fields=everything, 400",
        "/2/dm_events?since_id=5, 400",
        "/2/dm_events?dm_event.fields=author_id, 400",
        "/2/tweets/12, 404"
    })
    void wrong_questions_are_refused_as_x_refuses_them(String question, int status) {
        String url = x.url() + question;

        assertThat(get(url, signing.header("GET", url)).statusCode()).isEqualTo(status);
    }

    @Test
    void after_its_limit_it_says_when_it_takes_more() {
        String url = x.url() + "/2/dm_events";
        for (int i = 0; i < 15; i++) {
            assertThat(get(url, signing.header("GET", url)).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> one = get(url, signing.header("GET", url));

        assertThat(one.statusCode()).isEqualTo(429);
        assertThat(one.headers().firstValue("x-rate-limit-reset")).isPresent();
    }

    private XStandIn standIn(InstantSource time) {
        try {
            XStandIn standIn = XStandIn.listening(vertx, 0, APPLICATION, time)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
            standIn.people().join(CITIZEN, "warga");
            return standIn;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String below(String text, String post) {
        return new JsonObject()
                .put("text", text)
                .put("reply", new JsonObject().put("in_reply_to_tweet_id", post))
                .encode();
    }

    private HttpResponse<String> post(String path, String body) {
        String url = x.url() + path;
        return sent(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", signing.header("POST", url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String url, String authorization) {
        return sent(HttpRequest.newBuilder(URI.create(url)).header("Authorization", authorization));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
