package org.mediacenter.dashboard.standin.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.dashboard.standin.meta.MetaVisitors.Person;

/// The stand-in of WhatsApp is as strict as the real one.
@Timeout(60)
final class WhatsAppStandInTest {
    private static final String NUMBER = "106540352242922";
    private static final String MESSAGES = "/v24.0/" + NUMBER + "/messages";
    private static final MetaApplication APP =
            new MetaApplication("rahasia", "sandi", Map.of("kunci", NUMBER), 0, Set.of(NUMBER));
    private static final Person SITI = new Person("6280000001234", "Siti");
    private static final String PLACE = "[{\"type\":\"body\",\"parameters\":[{\"type\":\"text\",\"text\":\"%s\"}]}]";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T03:00:00Z"));
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private GraphApi api;
    private MetaVisitors visitors;
    private WhatsAppPeople people;

    @BeforeEach
    void start() throws Exception {
        api = GraphApi.listening(vertx, 0, APP, now::get)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        visitors = new MetaVisitors(vertx, APP, api.world(), now::get, "http://127.0.0.1:9/webhooks/meta");
        people = new WhatsAppPeople(visitors, api, NUMBER, now::get);
        people.write(SITI, "Lampu mati");
        api.chats().approve("jawaban", "id");
    }

    @AfterEach
    void stop() throws Exception {
        visitors.close();
        api.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void a_right_message_is_sent() throws Exception {
        JsonObject answer = call(MESSAGES, text());

        assertThat(answer.getJsonArray("messages").getJsonObject(0).getString("id"))
                .startsWith("wamid.");
        assertThat(api.chats().sent()).hasSize(1);
    }

    @Test
    void wrong_messages_are_refused_each_with_its_own_code() throws Exception {
        refused(MESSAGES, without(text(), "access_token"), 104);
        refused(MESSAGES, with(text(), "access_token", "other"), 190);
        refused(MESSAGES, without(text(), "appsecret_proof"), 100);
        refused(MESSAGES, without(text(), "messaging_product"), 100);
        refused(MESSAGES, without(text(), "to"), 100);
        refused(MESSAGES, with(text(), "to", "Siti"), 100);
        refused(MESSAGES, with(text(), "type", "poem"), 100);
        refused(MESSAGES, with(text(), "text", "{\"body\":\" \"}"), 100);
        refused(MESSAGES, with(text(), "text", "{\"body\":\"" + "a".repeat(4_097) + "\"}"), 100);
        refused(MESSAGES, with(text(), "text", "halo"), 100);
        refused(MESSAGES, with(text(), "to", "6280000009999"), 131_047);
        refused(MESSAGES, with(text(), "context", "{\"message_id\":\"wamid.AAAA\"}"), 131_009);
        refused("/v24.0/me/messages", text(), 100);
        refused(MESSAGES.replace("v24.0", "v12.0"), text(), 2500);

        assertThat(api.chats().sent()).isEmpty();
    }

    @Test
    void after_a_day_only_an_approved_template_of_the_right_shape_goes_out() throws Exception {
        now.set(now.get().plus(Duration.ofHours(24)));

        refused(MESSAGES, text(), 131_047);
        refused(MESSAGES, template("lain", "id", PLACE.formatted("Sudah")), 132_001);
        refused(MESSAGES, template("jawaban", "en", PLACE.formatted("Sudah")), 132_001);
        refused(MESSAGES, template("jawaban", "id", "[]"), 132_000);
        refused(MESSAGES, template("jawaban", "id", PLACE.formatted("dua\\nbaris")), 100);
        call(MESSAGES, template("jawaban", "id", PLACE.formatted("Sudah menyala")));

        assertThat(api.chats().sent()).hasSize(1);
    }

    @Test
    void a_file_is_given_out_with_the_token_alone() throws Exception {
        people.photo(SITI, "", Buffer.buffer("foto"));
        URI file =
                URI.create(api.url() + "/files/" + (Long.parseLong(api.world().newId()) - 1));

        assertThat(got(HttpRequest.newBuilder(file)).statusCode()).isEqualTo(404);
        assertThat(got(HttpRequest.newBuilder(file).header("Authorization", "Bearer x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(got(HttpRequest.newBuilder(file).header("Authorization", "Bearer kunci"))
                        .body())
                .isEqualTo("foto");
    }

    private static Map<String, String> text() {
        Map<String, String> parameters = common();
        parameters.put("type", "text");
        parameters.put("text", "{\"body\":\"Kami periksa\"}");
        return parameters;
    }

    private static Map<String, String> template(String name, String language, String components) {
        Map<String, String> parameters = common();
        parameters.put("type", "template");
        parameters.put(
                "template",
                "{\"name\":\"%s\",\"language\":{\"code\":\"%s\"},\"components\":%s}"
                        .formatted(name, language, components));
        return parameters;
    }

    private static Map<String, String> common() {
        return new TreeMap<>(Map.of(
                "access_token",
                "kunci",
                "appsecret_proof",
                APP.signature("kunci").substring("sha256=".length()),
                "messaging_product",
                "whatsapp",
                "to",
                SITI.id()));
    }

    private static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        parameters.put(name, value);
        return parameters;
    }

    private static Map<String, String> without(Map<String, String> parameters, String name) {
        parameters.remove(name);
        return parameters;
    }

    private void refused(String path, Map<String, String> parameters, int code) throws Exception {
        JsonObject error = call(path, parameters).getJsonObject("error");
        assertThat(error).as("%s %s", path, parameters).isNotNull();
        assertThat(error.getInteger("code")).as("%s %s", parameters, error).isEqualTo(code);
    }

    private JsonObject call(String path, Map<String, String> parameters) throws Exception {
        String form = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new JsonObject(got(HttpRequest.newBuilder(URI.create(api.url() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .body());
    }

    private HttpResponse<String> got(HttpRequest.Builder request) throws Exception {
        return client.sendAsync(request.build(), BodyHandlers.ofString()).get(20, TimeUnit.SECONDS);
    }
}
