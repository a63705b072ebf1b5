package org.mediacenter.dashboard.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;

/// A person of the city, signed in as a browser would be: with a cookie, and a CSRF token for
/// every change. Thread-safe.
public final class OfficerLogin {
    private final HubProcess hub;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String cookie;
    private final String csrf;

    private OfficerLogin(HubProcess hub, String username, String password) throws IOException, InterruptedException {
        this.hub = hub;
        HttpResponse<String> answer = client.send(
                request(hub, "/api/v1/session")
                        .POST(BodyPublishers.ofString(new JsonObject()
                                .put("username", username)
                                .put("password", password)
                                .encode()))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("signing in was answered " + answer.statusCode() + " " + answer.body());
        }
        cookie = answer.headers().allValues("set-cookie").stream()
                .map(line -> line.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        csrf = new JsonObject(answer.body()).getString("csrfToken");
    }

    /// The first administrator of a hub.
    public static OfficerLogin administrator(HubProcess hub) throws IOException, InterruptedException {
        return new OfficerLogin(hub, HubProcess.USERNAME, HubProcess.PASSWORD);
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
