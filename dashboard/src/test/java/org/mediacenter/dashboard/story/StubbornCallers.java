package org.mediacenter.dashboard.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Those who call the hub by HTTP, as an SMS gateway, a telephone exchange and a browser at the counter do: what is
/// not answered with yes they say again, in order, until it is.
///
/// For one thread.
final class StubbornCallers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Deque<HttpRequest> unanswered = new ArrayDeque<>();

    /// Says something now, behind what waits.
    void say(URI to, String header, String value, String json) throws InterruptedException {
        say(HttpRequest.newBuilder(to)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /// Sends a request now, behind what waits.
    void say(HttpRequest request) throws InterruptedException {
        unanswered.add(request);
        sayAgain();
    }

    /// Says what waits, until one is not answered with yes.
    ///
    /// @return whether nothing waits any more
    boolean sayAgain() throws InterruptedException {
        while (!unanswered.isEmpty() && isHeard(unanswered.getFirst())) {
            unanswered.removeFirst();
        }
        return unanswered.isEmpty();
    }

    private boolean isHeard(HttpRequest request) throws InterruptedException {
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 == 4) {
                throw new AssertionError("the hub refused for ever, with " + status);
            }
            return status / 100 == 2;
        } catch (IOException _) { // nobody is there
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
