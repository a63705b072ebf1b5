package org.mediacenter.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.hub.channel.Fetched;

@Timeout(60)
final class FetchingTest {
    private final TestX x = new TestX();

    @AfterEach
    void close() {
        x.close();
    }

    @Test
    void a_picture_comes_with_its_type_and_is_not_longer_than_wanted() {
        x.peer.answers((_, response) ->
                response.putHeader("Content-Type", "image/jpeg").end("gambar"));

        assertThat(fetch(x.peer.url() + "/media/1.jpg", 6))
                .isEqualTo(new Fetched.File(Buffer.buffer("gambar"), Optional.of("image/jpeg")));
        assertThat(fetch(x.peer.url() + "/media/1.jpg", 5)).isEqualTo(new Fetched.Gone("longer than is taken"));
        assertThat(x.peer.asked().getFirst().headers().contains("Authorization"))
                .isFalse();
    }

    @Test
    void a_picture_of_which_only_the_key_is_known_is_asked_for_first() {
        x.peer.answers((asked, response) -> {
            if (asked.path().equals("/2/tweets/12")) {
                JsonObject media = new JsonObject()
                        .put("media_key", "3_7")
                        .put("type", "photo")
                        .put("url", x.peer.url() + "/media/2.jpg");
                Peer.json(
                        response,
                        200,
                        new JsonObject().put("includes", new JsonObject().put("media", new JsonArray().add(media))));
            } else {
                response.end("gambar");
            }
        });

        assertThat(fetch("media:12/3_7", 100)).isInstanceOf(Fetched.File.class);
        assertThat(fetch("media:12/3_8", 100)).isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void what_is_gone_is_gone_and_what_fails_is_worth_trying_again() {
        x.peer.answers((_, response) -> response.setStatusCode(404).end());
        assertThat(fetch(x.peer.url() + "/media/1.jpg", 6)).isInstanceOf(Fetched.Gone.class);

        x.peer.answers((_, response) -> response.setStatusCode(503).end());
        assertThatThrownBy(() -> fetch(x.peer.url() + "/media/1.jpg", 6)).hasMessageContaining("503");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/inside",
                "http://pbs.twimg.com/media/1.jpg",
                "https://pbs.twimg.com:8443/media/1.jpg",
                "https://pbs.twimg.com.evil.example/1.jpg",
                "https://evil@pbs.twimg.com/1.jpg",
                "https://169.254.169.254/latest",
                "file:///etc/passwd",
                "ftp://pbs.twimg.com/1",
                "media:12",
                "media:../users/me/3_1",
                "//pbs.twimg.com/1",
                "not an address",
                ""
            })
    void only_x_itself_is_asked_for_files(String source) {
        assertThat(fetch(source, 100)).isInstanceOf(Fetched.Gone.class);
        assertThat(x.peer.asked()).isEmpty();
    }

    private Fetched fetch(String source, long limit) {
        return Peer.await(x.channel.fetch(source, limit));
    }
}
