package org.mediacenter.channel.x;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.mediacenter.channel.common.LimitedBody;
import org.mediacenter.channel.common.Node;
import twitter4j.RequestSigning;

/// Version 2 of X's API ([reference](https://docs.x.com/x-api)), each request signed by OAuth 1.0a.
/// Thread-safe.
final class XApi {
    private static final long LONGEST_ANSWER = 8 * 1024 * 1024;
    private static final int KEPT_OPEN_SECONDS = 15;

    private final XSettings settings;
    private final InstantSource time;
    private final RequestSigning signing;
    private final HttpClient client;
    final Limits limits = new Limits();

    XApi(Vertx vertx, XSettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
        this.signing = new RequestSigning(
                settings.consumerKey(), settings.consumerSecret(), settings.accessToken(), settings.accessSecret());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAliveTimeout(KEPT_OPEN_SECONDS)
                .setDecompressionSupported(true)
                .setConnectTimeout(Math.toIntExact(settings.timing().connect().toMillis())));
    }

    /// What X said.
    ///
    /// @param body what it says, where that is JSON; else nothing is in it
    record Answered(int status, MultiMap headers, Node body) {}

    /// There was no connection: nothing was asked.
    static final class NotSent extends Exception {
        private static final long serialVersionUID = 1L;

        NotSent(Throwable cause) {
            super("no connection", cause);
        }
    }

    /// Asks for something; fails with [NotSent] where nothing was asked.
    Future<Answered> get(Limits.Use use, String path, Map<String, String> query) {
        String text = new TreeMap<>(query)
                .entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
        return ask(use, HttpMethod.GET, path + (text.isEmpty() ? "" : "?" + text), Buffer.buffer());
    }

    /// Gives X something; fails with [NotSent] where it certainly did not get it, with anything else where
    /// it may have.
    Future<Answered> post(Limits.Use use, String path, JsonObject body) {
        return ask(use, HttpMethod.POST, path, body.toBuffer());
    }

    /// Asks for a file.
    ///
    /// @param signed whether it is given to the account only
    Future<HttpClientResponse> file(String url, boolean signed) {
        return request(HttpMethod.GET, url, signed)
                .compose(request -> request.send()
                        .timeout(settings.timing().answer().toMillis(), TimeUnit.MILLISECONDS)
                        .map(HttpClientResponse::pause));
    }

    Future<Void> close() {
        return client.close();
    }

    private Future<Answered> ask(Limits.Use use, HttpMethod method, String pathAndQuery, Buffer body) {
        long patience = settings.timing().answer().toMillis();
        return request(method, base() + pathAndQuery, true)
                .recover(cause -> Future.failedFuture(new NotSent(cause)))
                .compose(request -> sent(request, method, body)
                        .compose(XApi::answered)
                        .timeout(patience, TimeUnit.MILLISECONDS)
                        .onFailure(_ -> request.reset()))
                .onSuccess(answer -> limits.seen(use, answer.status(), answer.headers(), time.instant()));
    }

    private String base() {
        String base = settings.apiUrl().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private Future<HttpClientRequest> request(HttpMethod method, String url, boolean signed) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(url)
                .setFollowRedirects(false)
                .setConnectTimeout(settings.timing().connect().toMillis())
                .putHeader("Accept", "*/*");
        if (signed) {
            options.putHeader("Authorization", signing.header(method.name(), url));
        }
        return client.request(options);
    }

    private static Future<HttpClientResponse> sent(HttpClientRequest request, HttpMethod method, Buffer body) {
        return method.equals(HttpMethod.POST)
                ? request.putHeader("Content-Type", "application/json").send(body)
                : request.send();
    }

    private static Future<Answered> answered(HttpClientResponse response) {
        return LimitedBody.of(response, LONGEST_ANSWER)
                .map(body -> new Answered(
                        response.statusCode(),
                        response.headers(),
                        Node.read(body.orElseGet(Buffer::buffer)).orElseGet(Node::nothing)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
