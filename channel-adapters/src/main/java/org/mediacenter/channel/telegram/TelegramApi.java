package org.mediacenter.channel.telegram;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.mediacenter.channel.common.LimitedBody;
import org.mediacenter.channel.common.Node;
import org.mediacenter.hub.channel.OutboundReply;

/// The [Bot API](https://core.telegram.org/bots/api): one method after the other, JSON both ways. The
/// token stands in every address, so no address gets into a message or a log. Thread-safe.
final class TelegramApi {
    private static final long LONGEST_ANSWER = 8 * 1024 * 1024;
    private static final int KEPT_OPEN_SECONDS = 15;
    private static final long FILE_SECONDS = 60;
    private final TelegramSettings settings;
    private final HttpClient client;

    TelegramApi(Vertx vertx, TelegramSettings settings) {
        this.settings = settings;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAliveTimeout(KEPT_OPEN_SECONDS).setDecompressionSupported(true));
    }

    /// What Telegram said.
    ///
    /// @param body what it says, where that is JSON; else nothing is in it
    record Answered(int status, Node body) {
        boolean isOk() {
            return status == 200 && body.isTrue("ok");
        }
    }

    /// There was no connection: nothing was asked.
    static final class NotSent extends Exception {
        private static final long serialVersionUID = 1L;

        NotSent() {
            super("no connection", null, false, false);
        }
    }

    /// Calls a method; fails with [NotSent] where it certainly was not.
    Future<Answered> call(String method, JsonObject parameters) {
        return call(method, parameters, settings.timing().answer());
    }

    /// Calls a method that may take its time.
    Future<Answered> call(String method, JsonObject parameters, Duration patience) {
        return request(HttpMethod.POST, "/bot" + settings.token() + "/" + method)
                .recover(_ -> Future.failedFuture(new NotSent()))
                .compose(request -> request.putHeader("Content-Type", "application/json")
                        .send(parameters.toBuffer())
                        .compose(TelegramApi::answered)
                        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .onFailure(_ -> request.reset()));
    }

    /// Sends a file as a document, below no message.
    Future<Answered> document(long chat, OutboundReply.File file) {
        Form form = Form.of(file, chat);
        return request(HttpMethod.POST, "/bot" + settings.token() + "/sendDocument")
                .recover(_ -> Future.failedFuture(new NotSent()))
                .compose(request -> request.putHeader("Content-Type", form.type())
                        .send(form.body())
                        .compose(TelegramApi::answered)
                        .timeout(FILE_SECONDS, TimeUnit.SECONDS)
                        .onFailure(_ -> request.reset()));
    }

    /// Asks for a file.
    ///
    /// @param path as `getFile` names it
    Future<HttpClientResponse> file(String path) {
        return request(HttpMethod.GET, "/file/bot" + settings.token() + "/" + path)
                .compose(request -> request.send()
                        .timeout(settings.timing().answer().toMillis(), TimeUnit.MILLISECONDS)
                        .map(HttpClientResponse::pause));
    }

    /// Ends what is under way too.
    Future<Void> close() {
        return client.close();
    }

    private Future<HttpClientRequest> request(HttpMethod method, String path) {
        return client.request(new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(settings.apiUrl() + path)
                .setFollowRedirects(false)
                .setConnectTimeout(settings.timing().connect().toMillis()));
    }

    private static Future<Answered> answered(HttpClientResponse response) {
        return LimitedBody.of(response, LONGEST_ANSWER)
                .map(body -> new Answered(
                        response.statusCode(),
                        Node.read(body.orElseGet(Buffer::buffer)).orElseGet(Node::nothing)));
    }
}
