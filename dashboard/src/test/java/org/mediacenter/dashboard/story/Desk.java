package org.mediacenter.dashboard.story;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.mediacenter.dashboard.bench.HubProcess;
import org.mediacenter.dashboard.bench.OfficerLogin;

/// The officers' API as the desk uses it, signed in as somebody who may see everything.
final class Desk {
    private static final int PAGE = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final OfficerLogin officer;

    private Desk(OfficerLogin officer) {
        this.officer = officer;
    }

    static Desk of(HubProcess hub) throws IOException, InterruptedException {
        return new Desk(OfficerLogin.coordinator(hub));
    }

    /// How many complaints a filter finds.
    ///
    /// @param filter as in the address, `status=triage`; empty for all
    int total(String filter) throws IOException, InterruptedException {
        return read("/api/v1/complaints?size=1&" + filter).getInteger("total");
    }

    /// The numbers of all complaints.
    Set<String> numbers() throws IOException, InterruptedException {
        Set<String> numbers = new HashSet<>();
        for (int page = 1; ; page++) {
            JsonArray rows =
                    read("/api/v1/complaints?size=" + PAGE + "&page=" + page).getJsonArray("complaints");
            rows.forEach(row -> numbers.add(((JsonObject) row).getString("number")));
            if (rows.size() < PAGE) {
                return numbers;
            }
        }
    }

    /// The first words of all complaints of a channel.
    List<String> excerpts(String channel) throws IOException, InterruptedException {
        List<String> excerpts = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonArray rows = read("/api/v1/complaints?size=" + PAGE + "&page=" + page + "&channel=" + channel)
                    .getJsonArray("complaints");
            rows.forEach(row -> excerpts.add(((JsonObject) row).getString("excerpt")));
            if (rows.size() < PAGE) {
                return excerpts;
            }
        }
    }

    /// One complaint as the API tells it.
    JsonObject complaint(String number) throws IOException, InterruptedException {
        return read("/api/v1/complaints/" + number);
    }

    /// How many events of a type stand in all histories together.
    int events(String type) throws IOException, InterruptedException {
        int count = 0;
        for (String number : numbers()) {
            count += (int) complaint(number).getJsonArray("history").stream()
                    .filter(event -> type.equals(((JsonObject) event).getString("event")))
                    .count();
        }
        return count;
    }

    /// Waits for the complaint that begins with these words and is no longer only received; its number.
    String awaitOne(String words, Duration atMost) throws Exception {
        AtomicReference<String> found = new AtomicReference<>("");
        Awaiting.until("complaint with " + words, atMost, () -> {
            read("/api/v1/complaints?size=" + PAGE).getJsonArray("complaints").stream()
                    .map(JsonObject.class::cast)
                    .filter(row -> row.getString("excerpt").contains(words))
                    .filter(row -> !"received".equals(row.getString("status")))
                    .findFirst()
                    .ifPresent(row -> found.set(row.getString("number")));
            return !found.get().isEmpty();
        });
        return found.get();
    }

    /// Gives the final answer to a citizen alone.
    void reply(String number, String text) throws Exception {
        reply(number, text, "private");
    }

    /// Gives the final answer, after another look where the hub was quicker: it notes what became of its own words.
    ///
    /// @param audience `private` or `public`
    void reply(String number, String text, String audience) throws Exception {
        JsonObject reply =
                new JsonObject().put("kind", "final").put("text", text).put("audience", audience);
        Awaiting.until("the reply is taken", PATIENCE, () -> {
            int version = complaint(number).getInteger("version");
            HttpResponse<String> answer =
                    officer.post("/api/v1/complaints/" + number + "/replies", reply, "If-Match", "\"" + version + "\"");
            if (answer.statusCode() != 200 && answer.statusCode() != 412) {
                throw new AssertionError("the reply was answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode() == 200;
        });
    }

    /// Waits until a reply with these words is in a state.
    void awaitDelivery(String number, String words, String state, Duration atMost) throws Exception {
        Awaiting.until(
                "reply is " + state,
                atMost,
                () -> complaint(number).getJsonArray("replies").stream()
                        .map(JsonObject.class::cast)
                        .anyMatch(reply ->
                                reply.getString("text").contains(words) && state.equals(reply.getString("delivery"))));
    }

    private JsonObject read(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = officer.get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body());
    }
}
