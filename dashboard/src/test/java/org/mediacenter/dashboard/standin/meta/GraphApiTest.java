package org.mediacenter.dashboard.standin.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.dashboard.standin.meta.MetaVisitors.Person;

/// The stand-in of the Graph API is as strict as the real one.
@Timeout(60)
final class GraphApiTest {
    private static final MetaApplication APP =
            new MetaApplication("rahasia", "sandi", Map.of("kunci", "100", "kunci-lain", "200"), 0);
    private static final Person SITI = new Person("55", "Siti");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T03:00:00Z"));
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private GraphApi api;
    private MetaVisitors visitors;

    @BeforeEach
    void start() throws Exception {
        api = GraphApi.listening(vertx, 0, APP, now::get)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        visitors = new MetaVisitors(vertx, APP, api.world(), now::get, "http://127.0.0.1:9/webhooks/meta");
    }

    @AfterEach
    void stop() throws Exception {
        visitors.close();
        api.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void a_right_call_is_done() throws Exception {
        String post = visitors.post("100", SITI, "Lampu padam");

        JsonObject answer = call("/v24.0/" + post + "/comments", right("message", "Terima kasih"));

        assertThat(answer.getString("id")).isNotEmpty();
        assertThat(api.world().spoken()).containsExactly(new Spoken("100", post, true, "Terima kasih"));
    }

    @Test
    void wrong_calls_are_refused_each_with_its_own_code() throws Exception {
        String post = visitors.post("100", SITI, "Lampu padam");
        String comments = "/v24.0/" + post + "/comments";
        Map<String, String> message = right("message", "Terima kasih");
        String words = "{\"text\":\"halo\"}";

        refused(comments, without(message, "access_token"), 104);
        refused(comments, with(message, "access_token", "another"), 190);
        refused(comments, without(message, "appsecret_proof"), 100);
        refused(comments, with(message, "appsecret_proof", "0".repeat(64)), 100);
        refused(comments.replace("v24.0", "v12.0"), message, 2500);
        refused("/" + post + "/comments", message, 2500);
        refused("/v24.0/100_1/comments", message, 100);
        refused(comments, with(message, "message", " "), 100);
        refused(comments, with(message, "message", "a".repeat(8_001)), 100);
        refused("/v24.0/me/messages", right("message", words), 100);
        refused("/v24.0/me/messages", both(words, "{\"id\":\"77\"}", "RESPONSE"), 100);
        refused("/v24.0/me/messages", both("halo", "{\"id\":\"55\"}", "RESPONSE"), 100);
        refused("/v24.0/me/messages", both(words, "{\"id\":\"55\",\"comment_id\":\"7\"}", "RESPONSE"), 100);
        refused("/v24.0/200/messages", both(words, "{\"id\":\"55\"}", "RESPONSE"), 100);

        assertThat(api.world().spoken()).isEmpty();
    }

    @Test
    void windows_close_as_metas_do() throws Exception {
        visitors.message("100", SITI, "Air mati");
        String words = "{\"text\":\"halo\"}";
        String siti = "{\"id\":\"55\"}";
        Map<String, String> tagged = with(both(words, siti, "MESSAGE_TAG"), "tag", "HUMAN_AGENT");

        refused("/v24.0/me/messages", both(words, siti, ""), 100);
        assertThat(call("/v24.0/me/messages", both(words, siti, "RESPONSE")).getString("message_id"))
                .isNotEmpty();
        now.set(now.get().plus(Duration.ofHours(24)));
        refused("/v24.0/me/messages", both(words, siti, "RESPONSE"), 10);
        refused("/v24.0/me/messages", with(tagged, "tag", "ACCOUNT_UPDATE"), 100);
        assertThat(call("/v24.0/me/messages", tagged).getString("message_id")).isNotEmpty();
        now.set(now.get().plus(Duration.ofDays(6)));
        refused("/v24.0/me/messages", tagged, 10);
    }

    @Test
    void a_comment_is_answered_alone_once_and_a_blocking_person_never() throws Exception {
        String post = visitors.post("100", SITI, "Lampu padam");
        visitors.message("100", SITI, "Air mati");
        String words = "{\"text\":\"halo\"}";
        Map<String, String> alone = both(words, "{\"post_id\":\"" + post + "\"}", "");

        assertThat(call("/v24.0/me/messages", alone).getString("message_id")).isNotEmpty();
        refused("/v24.0/me/messages", alone, 10900);
        api.world().block("55");
        refused("/v24.0/me/messages", both(words, "{\"id\":\"55\"}", "RESPONSE"), 551);
    }

    @Test
    void it_fails_as_it_is_told() throws Exception {
        String post = visitors.post("100", SITI, "Lampu padam");
        api.goWrong(Trouble.TOKEN_DEAD, Trouble.LIMITED);

        refused("/v24.0/" + post + "/comments", right("message", "a"), 190);
        refused("/v24.0/" + post + "/comments", right("message", "a"), 613);
        assertThat(call("/v24.0/" + post + "/comments", right("message", "a")).getString("id"))
                .isNotEmpty();
    }

    private void refused(String path, Map<String, String> parameters, int code) throws Exception {
        JsonObject error = call(path, parameters).getJsonObject("error");
        assertThat(error).as("%s %s", path, parameters.keySet()).isNotNull();
        assertThat(error.getInteger("code")).as("%s %s", path, error).isEqualTo(code);
        assertThat(error.fieldNames()).contains("message", "type", "fbtrace_id");
    }

    private JsonObject call(String path, Map<String, String> parameters) throws Exception {
        String form = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(api.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer =
                client.sendAsync(request, BodyHandlers.ofString()).get(20, TimeUnit.SECONDS);
        return new JsonObject(answer.body());
    }

    private static Map<String, String> right(String name, String value) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("access_token", "kunci");
        parameters.put("appsecret_proof", APP.signature("kunci").substring("sha256=".length()));
        parameters.put(name, value);
        return parameters;
    }

    private static Map<String, String> both(String message, String recipient, String type) {
        return with(with(right("message", message), "recipient", recipient), "messaging_type", type);
    }

    private static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, String> without(Map<String, String> parameters, String name) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.remove(name);
        return changed;
    }
}
