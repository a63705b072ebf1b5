package org.mediacenter.dashboard.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;

/// The description of `/api/v1`, which a test holds to the routes both ways.
public final class OpenApi {
    private final Buffer document = read();

    public void mount(Routes routes) {
        routes.get(
                "/api/openapi.yaml",
                new Access.Open(),
                _ -> Future.succeededFuture(
                        Answer.of(200, "application/yaml", document).with("Cache-Control", "no-cache")));
    }

    private static Buffer read() {
        try (InputStream in = Objects.requireNonNull(OpenApi.class.getResourceAsStream("/openapi.yaml"))) {
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read [openapi.yaml]", e);
        }
    }
}
