package org.mediacenter.dashboard.learning;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.learning.Learning;
import org.mediacenter.hub.store.Document.Shelf;

/// Citizens write by the API, officers work on the desk, all of them over HTTP.
final class Town implements AutoCloseable {
    private final TestSite site;
    private final Browser operator;
    private final Map<String, Browser> officers = new HashMap<>();

    private Town(Path folder) {
        site = TestSite.opened(folder);
        operator = site.signedIn("operator", Role.OPERATOR);
    }

    static Town opened(Path folder) {
        return new Town(folder);
    }

    TestSite site() {
        return site;
    }

    Browser operator() {
        return operator;
    }

    /// A citizen files a complaint.
    ComplaintNumber files(String text) {
        Page filed = site.browser()
                .postJson(
                        "/api/v1/complaints", new JsonObject().put("text", text).encode());
        ComplaintNumber number = new ComplaintNumber(new JsonObject(filed.body()).getString("number"));
        Await.until("it is on the desk", () -> site.hub().worklist().row(number).isPresent());
        return number;
    }

    /// Whoever has it now hands it on, on the desk.
    void hands(Browser person, ComplaintNumber number, String department) {
        act(person, number, "assignment", Map.of("department", department, "reason", "Bukan urusan kami."));
    }

    /// An officer of the department gives the final answer, on the desk.
    void answers(String department, ComplaintNumber number) {
        act(officer(department), number, "replies", Map.of("kind", "FINAL", "text", "Sudah kami tertibkan."));
    }

    Browser officer(String department) {
        return officers.computeIfAbsent(department, code -> site.signedIn("petugas-" + code, Role.OFFICER, code));
    }

    private void act(Browser person, ComplaintNumber number, String what, Map<String, String> fields) {
        long version = site.settled(number);
        Map<String, String> form = new HashMap<>(fields);
        form.put("version", "" + version);
        form.put("csrf", person.csrf());
        Page page = person.post("/desk/complaints/" + number + "/" + what, form);
        if (page.status() != 303) {
            throw new AssertionError("not done [" + page.status() + "]: " + page.body());
        }
    }

    /// How the hub read a complaint, as the API tells it.
    JsonObject routing(ComplaintNumber number) {
        return new JsonObject(operator.get("/api/v1/complaints/" + number).body()).getJsonObject("routing");
    }

    String lead(ComplaintNumber number) {
        return site.find(number).holding().lead().orElseThrow().value();
    }

    List<String> similar(ComplaintNumber number) {
        JsonArray because = routing(number).getJsonArray("because");
        return because.stream()
                .map(JsonObject.class::cast)
                .filter(reason -> reason.getString("sort").equals("similar"))
                .map(reason -> reason.getString("what"))
                .toList();
    }

    /// What is kept of the examples.
    List<String> shelf() {
        return Await.done(site.store().documents(Shelf.EXAMPLE, "", 100, Instant.now())).stream()
                .map(kept -> new String(kept.content(), StandardCharsets.UTF_8))
                .toList();
    }

    Learning learning() {
        return site.hub().learning().orElseThrow();
    }

    void knows(int examples) {
        Await.until("it knows [" + examples + "]", () -> learning().examples() == examples);
    }

    @Override
    public void close() {
        site.close();
    }
}
