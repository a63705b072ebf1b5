package org.mediacenter.channel.telegram;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mediacenter.channel.common.LimitedBody;
import org.mediacenter.hub.channel.Fetched;
import org.mediacenter.hub.channel.LinkHealth.Cause;

/// Gets files by Telegram's id of them; Telegram gives bots at most 20 MB. Thread-safe.
final class TelegramFetching {
    private final TelegramApi api;
    private final TelegramSettings settings;

    TelegramFetching(TelegramApi api, TelegramSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    Future<Fetched> fetch(String fileId, long limit) {
        return api.call("getFile", new JsonObject().put("file_id", fileId)).compose(answer -> switch (answer.status()) {
            case 200 -> path(answer).map(path -> file(path, limit)).orElseGet(TelegramFetching::nowhere);
            case 400, 403 -> nowhere();
            default -> Future.failedFuture(Trouble.of(answer));
        });
    }

    /// Only what can be part of an address.
    private static Optional<String> path(TelegramApi.Answered answer) {
        return answer.body()
                .in("result")
                .text("file_path")
                .filter(path -> path.matches("[A-Za-z0-9_./-]{1,300}") && !path.contains(".."));
    }

    private Future<Fetched> file(String path, long limit) {
        return api.file(path)
                .compose(response -> answered(response, limit))
                .timeout(settings.timing().media().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Future<Fetched> answered(HttpClientResponse response, long limit) {
        int status = response.statusCode();
        if (status != 200) {
            response.exceptionHandler(_ -> {}).request().reset();
            return status == 404 || status == 410
                    ? nowhere()
                    : Future.failedFuture(
                            new Trouble(Cause.PROVIDER, "Telegram answers [" + status + "]", Optional.empty()));
        }
        Optional<String> type = Optional.ofNullable(response.getHeader("Content-Type"));
        return LimitedBody.of(response, limit)
                .map(bytes -> bytes.<Fetched>map(file -> new Fetched.File(file, type))
                        .orElseGet(() -> new Fetched.Gone("longer than is taken")));
    }

    private static Future<Fetched> nowhere() {
        return Future.succeededFuture(new Fetched.Gone("Telegram does not give it, or no longer"));
    }
}
