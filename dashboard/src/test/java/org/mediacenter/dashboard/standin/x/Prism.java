package org.mediacenter.dashboard.standin.x;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// npm's Prism in a process of its own: it knows X's API from X's description of it, and says what a request breaks.
final class Prism implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "prism");
    private static final Pattern LISTENING = Pattern.compile("listening on http://127\\.0\\.0\\.1:(\\d+)");
    private static final long LONGEST_START_SECONDS = 120;

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private Prism(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::hear);
    }

    /// What Prism says to a request.
    ///
    /// @param violations what is wrong with the request; what the description's own examples break is left out
    record Said(int status, String body, List<JsonObject> violations) {}

    /// Starts it, or skips the test where it is not installed.
    static Prism started() throws Exception {
        assumeTrue(
                Files.exists(FOLDER.resolve("x.json")),
                "npm's Prism and X's description are not in dashboard/target/prism: ./hub test --long installs them");
        Prism prism = new Prism(new ProcessBuilder(
                        "node",
                        "node_modules/@stoplight/prism-cli/dist/index.js",
                        "mock",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        "0",
                        "--multiprocess",
                        "false",
                        "x.json")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start());
        prism.port.get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
        return prism;
    }

    /// @param body sent as JSON; empty for none
    CompletableFuture<Said> ask(String method, String pathAndQuery, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.join() + pathAndQuery));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return client.sendAsync(
                        request.method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .thenApply(Prism::said);
    }

    private static Said said(HttpResponse<String> answer) {
        JsonArray violations =
                new JsonArray(answer.headers().firstValue("sl-violations").orElse("[]"));
        return new Said(
                answer.statusCode(),
                answer.body(),
                violations.stream()
                        .map(JsonObject.class::cast)
                        .filter(one -> one.getJsonArray("location").getString(0).equals("request"))
                        .toList());
    }

    private void hear() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines()
                    .map(LISTENING::matcher)
                    .filter(Matcher::find)
                    .forEach(found -> port.complete(Integer.valueOf(found.group(1))));
        } catch (IOException | UncheckedIOException e) {
            port.completeExceptionally(e);
        }
        port.completeExceptionally(new IllegalStateException("Prism ended"));
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        process.onExit().join();
    }
}
