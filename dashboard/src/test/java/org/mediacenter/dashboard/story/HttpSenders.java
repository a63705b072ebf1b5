package org.mediacenter.dashboard.story;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mediacenter.dashboard.bench.HubProcess;
import org.mediacenter.dashboard.bench.InventedComplaints;

/// Programs that file complaints by HTTP without a pause until the hub is gone.
final class HttpSenders {
    private static final int SENDERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final InventedComplaints complaints = new InventedComplaints();
    private final String token;
    private final Ledger ledger;
    private final List<Thread> threads = new ArrayList<>();

    HttpSenders(String token, Ledger ledger) {
        this.token = token;
        this.ledger = ledger;
    }

    /// Sends new complaints until the hub no longer answers.
    void start(HubProcess hub) {
        for (int i = 0; i < SENDERS; i++) {
            threads.add(Thread.ofVirtual().start(() -> sendOn(hub)));
        }
    }

    /// Waits until all have noticed that the hub is gone.
    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
    }

    /// Sends old ones again, each under its old key, and comes back when told to; all must be answered with yes.
    void repeat(HubProcess hub, List<Integer> again) throws Exception {
        for (int n : again) {
            Awaiting.until("yes to " + n, PATIENCE, () -> !send(hub, n) || ledger.isAcknowledged(n));
            if (!ledger.isAcknowledged(n)) {
                throw new AssertionError("complaint " + n + " was not taken when it was repeated: " + tail(hub));
            }
        }
    }

    /// Words by which the n-th is found again.
    static String mark(int n) {
        return "(web-" + n + ")";
    }

    private void sendOn(HubProcess hub) {
        try {
            boolean answered = true;
            while (answered) {
                answered = send(hub, ledger.fresh());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether the hub answered at all: with yes, or with come back later.
    private boolean send(HubProcess hub, int n) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(request(hub, n), BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                ledger.yes(n, new JsonObject(answer.body()).getString("number"));
                return true;
            }
            ledger.noAnswer(n);
            return answer.statusCode() == 503;
        } catch (IOException _) {
            ledger.noAnswer(n);
            return false;
        }
    }

    private HttpRequest request(HubProcess hub, int n) {
        return HttpRequest.newBuilder(hub.page("/api/v1/complaints"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "crash-" + n)
                .POST(BodyPublishers.ofString(complaints.request(n, mark(n)).encode()))
                .build();
    }

    private static String tail(HubProcess hub) {
        try {
            String log = hub.log();
            return log.substring(Math.max(0, log.length() - 2_000));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
