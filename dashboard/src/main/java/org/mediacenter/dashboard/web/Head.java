package org.mediacenter.dashboard.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the head of a request says.
final class Head {
    private static final Logger log = LoggerFactory.getLogger(Head.class);
    private static final int MOST_FIELDS = 100;

    private Head() {}

    static Language language(HttpServerRequest request) {
        MultiMap query = parameters(Optional.ofNullable(request.query()).orElse(""));
        return Language.of(Optional.ofNullable(query.get("lang")).orElse(""))
                .or(() -> Language.of(Cookies.language(request)))
                .or(() -> Language.accepted(Optional.ofNullable(request.getHeader("Accept-Language"))
                        .orElse("")))
                .orElse(Language.INDONESIAN);
    }

    static boolean isForm(HttpServerRequest request) {
        return contentType(request).toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    static String contentType(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
    }

    /// Names and values as sent; what cannot be decoded is no parameter.
    static MultiMap parameters(String encoded) {
        MultiMap parameters = MultiMap.caseInsensitiveMultiMap();
        try {
            new QueryStringDecoder(encoded, StandardCharsets.UTF_8, false, MOST_FIELDS)
                    .parameters()
                    .forEach(parameters::add);
        } catch (IllegalArgumentException e) {
            log.debug("undecodable parameters left out");
        }
        return parameters;
    }
}
