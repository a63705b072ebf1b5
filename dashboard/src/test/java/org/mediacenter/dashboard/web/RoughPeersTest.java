package org.mediacenter.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.TestSite;

final class RoughPeersTest {
    private static final int PATIENCE_MILLIS = 30_000;

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void mangled_requests_are_refused_and_the_next_one_is_answered() throws IOException {
        List<String> rough = List.of(
                "nonsense\r\n\r\n",
                "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: " + "y".repeat(80_000) + "\r\n\r\n",
                "GET /%00%ff%zz?%%%=%& HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 9\r\n\r\ntext=%zz%",
                "GET /track/%ED%A0%80?key=%C3%28 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        for (String request : rough) {
            // Only the first line: a form's random token may well have three such digits in a row.
            assertThat(answer(request)).doesNotStartWith("HTTP/1.1 5").doesNotContain("Exception");
        }
        assertThat(site.browser().get("/").status()).isEqualTo(200);
    }

    @Test
    void a_form_with_thousands_of_fields_and_strange_characters_is_read_without_harm() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            fields.append("f").append(i).append("=1&");
        }

        Browser.Page page = site.browser().post("/", Map.of("text", "\u0000\uD800\u202E" + fields));

        assertThat(page.status()).isIn(422, 303);
    }

    @Test
    @Tag("long")
    void who_never_finishes_a_request_is_cut_off() throws IOException {
        assertThat(answer("GET / HTTP/1.1\r\nHost: a\r\n")).isEmpty();
        assertThat(answer("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\ntext="))
                .contains("408");
    }

    /// Everything that comes back until the hub closes the connection.
    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException reset) {
            return "";
        }
    }
}
