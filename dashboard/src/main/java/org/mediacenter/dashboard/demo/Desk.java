package org.mediacenter.dashboard.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.dashboard.demo.Roster.Person;

/// One invented officer at the desk: signed in, reading and writing through the hub's API like anybody.
///
/// Calls block; not thread-safe.
final class Desk {
    private static final String COMPLAINTS = "/api/v1/complaints";
    private static final String JSON = "application/json";
    private final Browser browser;
    private final String csrf;
    private final String signature;

    private Desk(Browser browser, String csrf, String signature) {
        this.browser = browser;
        this.csrf = csrf;
        this.signature = signature;
    }

    /// Signs in; fails where the hub does not let them in.
    static Desk signIn(Browser browser, Person person, String password) throws IOException, InterruptedException {
        JsonObject login = new JsonObject().put("username", person.username()).put("password", password);
        HttpResponse<String> answer = browser.post("/api/v1/session", JSON, login.encode(), Map.of());
        return new Desk(
                browser, read(answer).getString("csrfToken"), person.signature().orElse(""));
    }

    /// What stands under this officer's words.
    String signature() {
        return signature;
    }

    /// Numbers of the complaints this officer may see in a status, the most urgent first.
    List<String> worklist(String status) throws IOException, InterruptedException {
        return numbers("?status=" + status + "&size=200");
    }

    /// Numbers of the dangers to life that nobody at the emergency number took yet.
    List<String> ringing() throws IOException, InterruptedException {
        return numbers("?queue=emergency&size=200");
    }

    /// Numbers of the complaints that came by the website and are with a department.
    List<String> filed() throws IOException, InterruptedException {
        return numbers("?channel=website&status=ASSIGNED&size=200");
    }

    /// Lets everybody read the citizen's first words; false where that is not to be.
    boolean publish(Opened seen) throws IOException, InterruptedException {
        String version = seen.version().replaceAll("[^0-9]", "");
        String form = "csrf=" + encoded(csrf) + "&version=" + version + "&checked=on&text=" + encoded(seen.words());
        return browser.post(
                                "/desk/complaints/" + seen.number() + "/publication",
                                "application/x-www-form-urlencoded",
                                form,
                                browser.origin())
                        .statusCode()
                == 303;
    }

    /// Numbers of the complaints somebody of the own department works on.
    List<String> taken() throws IOException, InterruptedException {
        return worklist("in-progress");
    }

    /// Puts lines of a file on the own department's roster, which is empty; false where that is not to be.
    boolean roster(String lines) throws IOException, InterruptedException {
        String form = "csrf=" + encoded(csrf) + "&version=0&csv=" + encoded(lines);
        return browser.post("/desk/team/roster/lines", "application/x-www-form-urlencoded", form, browser.origin())
                        .statusCode()
                == 303;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> numbers(String query) throws IOException, InterruptedException {
        JsonArray lines = read(browser.get(COMPLAINTS + query)).getJsonArray("complaints");
        return lines.stream()
                .map(line -> ((JsonObject) line).getString("number"))
                .toList();
    }

    /// A complaint as it was read.
    ///
    /// @param version what a change must name with `If-Match`
    record Opened(String number, String version, JsonObject complaint) {
        String status() {
            return complaint.getString("status");
        }

        String channel() {
            return complaint.getString("channel");
        }

        String kind() {
            return complaint.getString("kind");
        }

        /// User name of who works on it.
        Optional<String> assignee() {
            return Optional.ofNullable(complaint.getString("assignee"));
        }

        /// The city's time, as its dates are written.
        ZoneOffset offset() {
            return OffsetDateTime.parse(complaint.getString("acceptedAt")).getOffset();
        }

        /// The citizen's first words.
        String words() {
            return complaint.getJsonArray("messages").getJsonObject(0).getString("text");
        }

        /// Whether everybody reads them.
        boolean isPublic() {
            return complaint
                            .getJsonArray("messages")
                            .getJsonObject(0)
                            .getString("audience")
                            .equals("public")
                    && !complaint.getBoolean("confidential");
        }

        /// What it is about: the topic's code, and whether it is an emergency.
        String topic() {
            return complaint.getString("priority") + " " + complaint.getString("topic", "");
        }

        /// Code of the department routing thought of first.
        Optional<String> likeliest() {
            return Optional.ofNullable(complaint.getJsonObject("routing"))
                    .map(routing -> routing.getJsonArray("alternatives", new JsonArray()))
                    .filter(alternatives -> !alternatives.isEmpty())
                    .map(alternatives -> alternatives.getJsonObject(0).getString("department"));
        }
    }

    Opened open(String number) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.get(COMPLAINTS + "/" + number);
        return new Opened(number, answer.headers().firstValue("ETag").orElse(""), read(answer));
    }

    /// Changes what was seen; false where somebody else was faster or it is not possible as it stands now.
    boolean write(Opened seen, String what, JsonObject body) throws IOException, InterruptedException {
        Map<String, String> headers = Map.of("If-Match", seen.version(), "X-CSRF-Token", csrf);
        return browser.post(COMPLAINTS + "/" + seen.number() + "/" + what, JSON, body.encode(), headers)
                        .statusCode()
                < 300;
    }

    private static JsonObject read(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    "answered [" + answer.statusCode() + "] to [" + answer.uri().getPath() + "]");
        }
        return Optional.of(answer.body())
                .filter(body -> !body.isEmpty())
                .map(JsonObject::new)
                .orElseGet(JsonObject::new);
    }
}
