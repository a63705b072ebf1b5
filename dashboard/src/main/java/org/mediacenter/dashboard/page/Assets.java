package org.mediacenter.dashboard.page;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;

/// Style sheets, modules and the icon, read once; browsers ask each time whether theirs is still good.
public final class Assets {
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");
    private static final List<String> NAMES = List.of(
            "hub.css",
            "desk.css",
            "desk.js",
            "countdown.js",
            "live.js",
            "worklist.js",
            "case.js",
            "reckon.js",
            "sms.js",
            "calls.js",
            "icon.svg");

    private final Map<String, Asset> assets;

    private record Asset(String type, Buffer bytes, String tag) {}

    public Assets() {
        assets = NAMES.stream().collect(Collectors.toUnmodifiableMap(name -> name, Assets::read));
    }

    public void mount(Routes routes) {
        routes.get("/assets/{name}", new Access.Open(), this::answer);
    }

    private Future<Answer> answer(Visit visit) {
        Asset asset = assets.get(visit.path("name"));
        if (asset == null) {
            return Future.succeededFuture(Answer.empty(404));
        }
        boolean known = visit.header("If-None-Match").filter(asset.tag::equals).isPresent();
        Answer answer = known ? Answer.empty(304) : Answer.of(200, asset.type, asset.bytes);
        return Future.succeededFuture(answer.with("ETag", asset.tag).with("Cache-Control", "no-cache"));
    }

    private static Asset read(String name) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream("/assets/" + name), name)) {
            byte[] bytes = in.readAllBytes();
            String type = Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                    .orElseThrow();
            return new Asset(type, Buffer.buffer(bytes), tag(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read [" + name + "]", e);
        }
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
