package org.mediacenter.dashboard.story;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mediacenter.dashboard.bench.HubProcess;
import org.mediacenter.dashboard.bench.InventedComplaints;
import org.mediacenter.dashboard.bench.OfficerLogin;

/// Complaints put into a hub before the story begins.
final class Filed {
    private Filed() {}

    /// Files some, one after the other; their numbers.
    static List<String> some(HubProcess hub, int count) throws IOException, InterruptedException {
        String token = OfficerLogin.administrator(hub).makeToken("filed");
        InventedComplaints complaints = new InventedComplaints();
        List<String> numbers = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            RawHttp.Answer answer =
                    RawHttp.file(hub.port(), complaints.request(n, "").encode(), "Authorization: Bearer " + token);
            if (answer.status() != 201) {
                throw new AssertionError("not filed: " + answer);
            }
            numbers.add(new JsonObject(answer.body()).getString("number"));
        }
        return numbers;
    }
}
