package org.mediacenter.channel.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
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
    void metas_own_hosts_are_known_by_their_end() {
        assertThat(MediaFiles.isMetas("scontent-sin6-1.xx.FBCDN.net")).isTrue();
        assertThat(MediaFiles.isMetas("lookaside.fbsbx.com")).isTrue();
        assertThat(MediaFiles.isMetas("notfbsbx.com")).isFalse();
    }
}
