package org.mediacenter.channel.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.channel.Fetched;

/// From where files are taken.
final class MediaFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://scontent.xx.fbcdn.net/a",
                "https://127.0.0.1/a",
                "https://fbcdn.net.example.com/a",
                "https://evilfbcdn.net/a",
                "https://fbcdn.net@10.0.0.1/a",
                "https://user:word@scontent.xx.fbcdn.net/a",
                "https://scontent.xx.fbcdn.net:8443/a",
                "file:///etc/passwd",
                "ftp://fbcdn.net/a",
                "//fbcdn.net/a",
                "BLOB",
                ""
            })
    void an_address_that_is_not_metas_is_never_asked(String source) {
        Vertx vertx = Vertx.vertx();

        Fetched fetched = MetaSide.await(new MediaFiles(vertx, Optional.empty()).fetch(source, 1_000));

        assertThat(fetched).isEqualTo(new Fetched.Gone("it is not kept with Meta"));
        MetaSide.await(vertx.close());
    }

    @Test
    void a_file_is_had_within_its_limit_and_a_redirect_leads_nowhere_else() {
        Vertx vertx = Vertx.vertx();
        HttpServer server = MetaSide.await(vertx.createHttpServer()
                .requestHandler(request -> {
                    switch (String.valueOf(request.path())) {
                        case "/photo" ->
                            request.response()
                                    .putHeader("Content-Type", "image/jpeg")
                                    .end("foto");
                        case "/moved" -> redirect(request, "/photo");
                        case "/away" -> redirect(request, "https://example.com/photo");
                        case "/inside" -> redirect(request, "http://10.0.0.1/photo");
                        case "/round" -> redirect(request, "/round");
                        case "/broken" -> request.response().setStatusCode(500).end();
                        default -> request.response().setStatusCode(404).end();
                    }
                })
                .listen(0, "127.0.0.1"));
        String url = "http://127.0.0.1:" + server.actualPort();
        MediaFiles files = new MediaFiles(vertx, Optional.of(URI.create(url)));
        Fetched photo = new Fetched.File(Buffer.buffer("foto"), Optional.of("image/jpeg"));

        assertThat(MetaSide.await(files.fetch(url + "/photo", 4))).isEqualTo(photo);
        assertThat(MetaSide.await(files.fetch(url + "/moved", 4))).isEqualTo(photo);
        assertThat(MetaSide.await(files.fetch(url + "/photo", 3))).isInstanceOf(Fetched.Gone.class);
        for (String path : List.of("/away", "/inside", "/round", "/nothing")) {
            assertThat(MetaSide.await(files.fetch(url + path, 4))).as(path).isInstanceOf(Fetched.Gone.class);
        }
        assertThatThrownBy(() -> MetaSide.await(files.fetch(url + "/broken", 4)))
                .hasMessageContaining("500");
        MetaSide.await(vertx.close());
    }

    private static void redirect(HttpServerRequest request, String to) {
        var _ = request.response().setStatusCode(302).putHeader("Location", to).end();
    }

    @Test
    void metas_own_hosts_are_known_by_their_end() {
        assertThat(MediaFiles.isMetas("scontent-sin6-1.xx.FBCDN.net")).isTrue();
        assertThat(MediaFiles.isMetas("lookaside.fbsbx.com")).isTrue();
        assertThat(MediaFiles.isMetas("notfbsbx.com")).isFalse();
    }
}
