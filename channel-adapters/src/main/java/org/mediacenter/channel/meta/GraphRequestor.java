package org.mediacenter.channel.meta;

import com.restfb.DebugHeaderInfo;
import com.restfb.WebRequestor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/// Carries RestFB's requests. RestFB's own way uses `HttpURLConnection`, which sends a POST a second time by
/// itself when the connection breaks before the answer: two replies instead of one. Here every call has a
/// connection of its own, is sent once, and says whether anything was written when it fails. Blocks; one call each.
final class GraphRequestor implements WebRequestor {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);
    private static final long LONGEST_ANSWER = 1024 * 1024;

    private Optional<HttpResponse<String>> last = Optional.empty();

    /// The call failed before a byte of the request was written.
    static final class NothingWritten extends IOException {
        private static final long serialVersionUID = 1L;

        NothingWritten(IOException cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    @Override
    public Response executeGet(Request request) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(request.getFullUrl())).GET());
    }

    @Override
    public Response executePost(Request request) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(request.getUrl()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(request.getParameters())));
    }

    @Override
    public Response executeDelete(Request request) throws IOException {
        throw new IOException("nothing is deleted");
    }

    @Override
    @SuppressWarnings("NullAway") // RestFB asks for null where there is nothing
    public @Nullable DebugHeaderInfo getDebugHeaderInfo() {
        return null;
    }

    /// A header of the last answer.
    Optional<String> header(String name) {
        return last.flatMap(answer -> answer.headers().firstValue(name));
    }

    private Response send(HttpRequest.Builder request) throws IOException {
        try (HttpClient client = client()) {
            HttpResponse<String> answer = client.send(
                    request.timeout(TO_ANSWER).build(), BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
            last = Optional.of(answer);
            return new Response(answer.statusCode(), answer.body());
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            throw new NothingWritten(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
