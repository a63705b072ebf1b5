package org.mediacenter.dashboard.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person of the city, signed in as a browser would be: with a cookie, and a CSRF token for
/// every change. Thread-safe.
public final class OfficerLogin {
    private static final String COORDINATOR = "koordinator";
    private static final String COORDINATOR_ROLE = "coordinator";
    private static final Pattern INVITATION = Pattern.compile("/welcome\\?token=([\\w.-]+)");

    private final HubProcess hub;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String cookie;
    private final String csrf;

    private OfficerLogin(HubProcess hub, String cookie, String csrf) {
        this.hub = hub;
        this.cookie = cookie;
        this.csrf = csrf;
    }

    /// The first administrator of a hub: makes accounts and tokens, sees no complaint.
    public static OfficerLogin administrator(HubProcess hub) throws IOException, InterruptedException {
        return signIn(hub, HubProcess.USERNAME)
                .orElseThrow(() -> new IllegalStateException("the first administrator is not let in"));
    }

    /// A coordinator, who sees and answers every complaint; invited where there is none yet.
    public static OfficerLogin coordinator(HubProcess hub) throws IOException, InterruptedException {
        Optional<OfficerLogin> known = signIn(hub, COORDINATOR);
        if (known.isPresent()) {
            return known.get();
        }
        return administrator(hub).invited(COORDINATOR, COORDINATOR_ROLE, Optional.empty());
    }

    /// Somebody new, invited by this administrator and signed in.
    ///
    /// @param role as the form names it
    /// @param department where the role has one
    public OfficerLogin invited(String username, String role, Optional<String> department)
            throws IOException, InterruptedException {
        invite(username, role, department);
        return signIn(hub, username)
                .orElseThrow(() -> new IllegalStateException("who was invited is not let in [" + username + "]"));
    }

    private static Optional<OfficerLogin> signIn(HubProcess hub, String username)
            throws IOException, InterruptedException {
        JsonObject who = new JsonObject().put("username", username).put("password", HubProcess.PASSWORD);
        HttpResponse<String> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer = client.send(
                    request(hub, "/api/v1/session")
                            .POST(BodyPublishers.ofString(who.encode()))
                            .build(),
                    BodyHandlers.ofString());
        }
        if (answer.statusCode() == 401) {
            return Optional.empty();
        }
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("signing in was answered " + answer.statusCode() + " " + answer.body());
        }
        String cookie = answer.headers().allValues("set-cookie").stream()
                .map(line -> line.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        return Optional.of(new OfficerLogin(hub, cookie, new JsonObject(answer.body()).getString("csrfToken")));
    }

    /// As an administrator invites somebody, and as that person follows the link.
    private void invite(String username, String role, Optional<String> department)
            throws IOException, InterruptedException {
        String path = "/admin/accounts/invitations";
        HttpResponse<String> page = form(path, "username", username, "role", role, "department", department.orElse(""));
        Matcher link = INVITATION.matcher(page.body());
        if (!link.find()) {
            throw new IllegalStateException("inviting was answered " + page.statusCode() + " " + page.body());
        }
        String password = HubProcess.PASSWORD;
        form("/welcome", "token", link.group(1), "username", username, "name", "Petugas", "password", password);
    }

    private HttpResponse<String> form(String path, String... fields) throws IOException, InterruptedException {
        return client.send(filledIn(path, fields), BodyHandlers.ofString());
    }

    /// A form of the desk as the browser would send it.
    ///
    /// @param fields names and values by turns
    public HttpRequest filledIn(String path, String... fields) {
        StringBuilder body = new StringBuilder("csrf=" + csrf);
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return request(hub, path)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setHeader("Accept", "text/html")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
    }

    /// What to send as `Cookie`.
    public String cookie() {
        return cookie;
    }

    /// Makes a token a program sends as `Authorization: Bearer`.
    public String makeToken(String name) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/api/v1/tokens", new JsonObject().put("name", name));
        return new JsonObject(answer.body()).getString("token");
    }

    /// Reads a page, whatever it answers.
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(hub, path).header("Cookie", cookie).build(), BodyHandlers.ofString());
    }

    /// Changes something, whatever is answered.
    ///
    /// @param headers names and values by turns
    public HttpResponse<String> post(String path, JsonObject body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(hub, path)
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .POST(BodyPublishers.ofString(body.encode()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(HubProcess hub, String path) {
        return HttpRequest.newBuilder(hub.page(path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Origin", "http://127.0.0.1:" + hub.port());
    }
}
