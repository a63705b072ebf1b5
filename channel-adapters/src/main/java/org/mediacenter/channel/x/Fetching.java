package org.mediacenter.channel.x;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mediacenter.channel.common.LimitedBody;
import org.mediacenter.channel.common.Node;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.Fetched;

/// Gets pictures and videos, from X's own hosts only. Thread-safe.
final class Fetching {
    private static final List<String> PUBLIC = List.of("pbs.twimg.com", "video.twimg.com");

    /// Where pictures of direct messages are, for the account's eyes only.
    private static final List<String> PRIVATE = List.of("ton.twitter.com", "ton.x.com");

    private final XApi api;
    private final XSettings settings;

    Fetching(XApi api, XSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    Future<Fetched> fetch(String source, long limit) {
        return source.startsWith(Pictures.ASK)
                ? asked(source.substring(Pictures.ASK.length()))
                        .compose(found -> found.map(url -> file(url, limit)).orElseGet(Fetching::nowhere))
                : file(source, limit);
    }

    /// The address of a picture of which only the key came.
    private Future<Optional<String>> asked(String postAndKey) {
        String[] both = postAndKey.split("/", 2);
        if (both.length != 2 || !Ids.isId(both[0])) {
            return Future.succeededFuture(Optional.empty());
        }
        Map<String, String> query = Map.of("expansions", "attachments.media_keys", "media.fields", Fields.MEDIA);
        return api.get(Limits.Use.MEDIA, "/2/tweets/" + both[0], query).compose(answer -> switch (answer.status()) {
            case 200 -> Future.succeededFuture(address(answer.body().in("includes"), both[1]));
            case 403, 404, 410 -> Future.succeededFuture(Optional.empty());
            default -> Future.failedFuture("X answered " + answer.status());
        });
    }

    private static Optional<String> address(Node includes, String key) {
        return includes.all("media").stream()
                .filter(media -> media.text("media_key").filter(key::equals).isPresent())
                .findFirst()
                .flatMap(Pictures::one)
                .map(Attachment::source);
    }

    private static Future<Fetched> nowhere() {
        return Future.succeededFuture(new Fetched.Gone("it is no longer there"));
    }

    private Future<Fetched> file(String url, long limit) {
        Optional<URI> address = address(url);
        if (address.isEmpty()) {
            return Future.succeededFuture(new Fetched.Gone("not an address of X"));
        }
        boolean signed = PRIVATE.contains(address.get().getHost());
        return api.file(address.get().toString(), signed)
                .compose(response -> answered(response, limit))
                .timeout(settings.timing().media().toMillis(), TimeUnit.MILLISECONDS);
    }

    private Optional<URI> address(String url) {
        try {
            URI address = new URI(url);
            String host = Optional.ofNullable(address.getHost()).orElse("");
            boolean theirs = "https".equals(address.getScheme())
                    && address.getPort() == -1
                    && (PUBLIC.contains(host) || PRIVATE.contains(host));
            boolean plain = address.getUserInfo() == null;
            return plain && (theirs || isBesideTheApi(address)) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private boolean isBesideTheApi(URI address) {
        URI api = settings.apiUrl();
        return api.getHost().equals(address.getHost())
                && api.getPort() == address.getPort()
                && String.valueOf(api.getScheme()).equals(address.getScheme());
    }

    private static Future<Fetched> answered(HttpClientResponse response, long limit) {
        int status = response.statusCode();
        if (status != 200) {
            response.exceptionHandler(_ -> {}).request().reset();
            return status == 403 || status == 404 || status == 410
                    ? nowhere()
                    : Future.failedFuture("X answered " + status);
        }
        Optional<String> type = Optional.ofNullable(response.getHeader("Content-Type"));
        return LimitedBody.of(response, limit)
                .map(bytes -> bytes.<Fetched>map(file -> new Fetched.File(file, type))
                        .orElseGet(() -> new Fetched.Gone("longer than is taken")));
    }
}
