package org.mediacenter.channel.meta;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.channel.common.Blocking;
import org.mediacenter.hub.channel.Fetched;

/// Gets photos and other files from where Meta keeps them, and from nowhere else: the address came in a message, and
/// must not make the hub ask machines inside the city's network. Only https to Meta's hosts, whose certificate binds
/// the name to the machine that answers; the same again for every redirect. Thread-safe.
public final class MediaFiles {
    private static final Set<String> HOSTS =
            Set.of("fbcdn.net", "cdninstagram.com", "fbsbx.com", "facebook.com", "instagram.com");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final int MOST_REDIRECTS = 3;
    private static final int AT_ONCE = 4;
    private static final int MOST_WAITING = 1_000;

    private final Optional<URI> graphUrl;
    private final Blocking blocking;

    /// @param graphUrl files are taken from there too, where it is set: what stands in for Meta keeps its own
    public MediaFiles(Vertx vertx, Optional<URI> graphUrl) {
        this.graphUrl = graphUrl;
        this.blocking = new Blocking(vertx, AT_ONCE, MOST_WAITING);
    }

    /// Gets one file.
    ///
    /// @param limit bytes; what is longer is gone
    public Future<Fetched> fetch(String source, long limit) {
        return fetch(source, limit, Optional.empty());
    }

    /// Gets one file that Meta gives only to the token's owner. The token goes to where the file is kept, and nowhere a
    /// redirect leads.
    public Future<Fetched> fetch(String source, long limit, Optional<String> token) {
        return blocking.call(PATIENCE, PATIENCE, () -> get(source, limit, 0, token));
    }

    private Fetched get(String source, long limit, int redirects, Optional<String> token)
            throws IOException, InterruptedException {
        Optional<URI> address = allowed(source);
        if (address.isEmpty() || redirects > MOST_REDIRECTS) {
            return new Fetched.Gone("it is not kept with Meta");
        }
        try (HttpClient client = client()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address.get()).timeout(PATIENCE);
            token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
            HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return switch (answer.statusCode()) {
                    case 200 -> file(answer, body, limit);
                    case 301, 302, 303, 307, 308 ->
                        get(location(address.get(), answer), limit, redirects + 1, Optional.empty());
                    case 400, 401, 403, 404, 410 -> new Fetched.Gone("Meta does not give it out any more");
                    default -> throw new IOException("status " + answer.statusCode());
                };
            }
        }
    }

    private static Fetched file(HttpResponse<InputStream> answer, InputStream body, long limit) throws IOException {
        int most = (int) Math.min(limit, Integer.MAX_VALUE - 16L);
        byte[] bytes = body.readNBytes(most + 1);
        return bytes.length > most
                ? new Fetched.Gone("it is longer than " + limit + " bytes")
                : new Fetched.File(Buffer.buffer(bytes), answer.headers().firstValue("content-type"));
    }

    private static String location(URI from, HttpResponse<?> answer) {
        try {
            return from.resolve(answer.headers().firstValue("location").orElse(""))
                    .toString();
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /// The address, where it may be asked.
    private Optional<URI> allowed(String source) throws IOException {
        try {
            URI address = URI.create(source);
            if (isStandIn(address)) {
                return Optional.of(address);
            }
            boolean plain = "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && (address.getPort() == -1 || address.getPort() == 443);
            return plain && isMetas(address.getHost()) && isOutside(address.getHost())
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean isStandIn(URI address) {
        return graphUrl.filter(url -> url.getScheme().equals(address.getScheme())
                        && url.getRawAuthority().equals(address.getRawAuthority()))
                .isPresent();
    }

    static boolean isMetas(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return HOSTS.stream().anyMatch(known -> name.equals(known) || name.endsWith("." + known));
    }

    private static boolean isOutside(String host) throws IOException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isAnyLocalAddress()
                    || address.isMulticastAddress()) {
                return false;
            }
        }
        return true;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
