package org.mediacenter.dashboard.api;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.ProblemDocument;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.dashboard.worklist.Alikes;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.alike.SameMatter;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.alike.Alike;
import org.mediacenter.routing.alike.Alike.SharedWord;
import org.mediacenter.routing.alike.Incident;

/// For programs: which open complaints may be one matter, and which happenings may be going on. Only what the
/// account sees is named or counted.
public final class AlikeApi {
    private static final Access ACCESS = new Access.With(Right.SEE_COMPLAINTS);

    private final Alikes alikes;
    private final Deeds deeds;
    private final Audit audit;
    private final Pages pages;

    public AlikeApi(Alikes alikes, Deeds deeds, Audit audit, Pages pages) {
        this.alikes = alikes;
        this.deeds = deeds;
        this.audit = audit;
        this.pages = pages;
    }

    public void mount(Routes routes) {
        routes.get("/api/v1/complaints/{number}/alike", ACCESS, this::near);
        routes.get("/api/v1/incidents/proposed", ACCESS, this::incidents);
    }

    private Future<Answer> near(Visit visit) {
        return ComplaintNumber.parse(visit.path("number"))
                .map(number -> deeds.find(number, visit.account())
                        .compose(found -> found.isPresent() ? near(visit, number) : hidden()))
                .orElseGet(AlikeApi::hidden);
    }

    private Future<Answer> near(Visit visit, ComplaintNumber number) {
        JsonArray near = new JsonArray();
        alikes.near(visit.account(), number).forEach(found -> near.add(json(visit, found)));
        return answer(visit, "alike", number.value(), near);
    }

    private Future<Answer> incidents(Visit visit) {
        JsonArray incidents = new JsonArray();
        alikes.incidents(visit.account()).forEach(incident -> incidents.add(json(visit, incident)));
        return answer(visit, "incidents", "", incidents);
    }

    private Future<Answer> answer(Visit visit, String what, String of, JsonArray all) {
        return audit.listed(visit.account(), what, of, all.size())
                .map(_ -> Answer.json(200, new JsonObject().put(what, all).encode()));
    }

    private static Future<Answer> hidden() {
        return Future.succeededFuture(
                ProblemDocument.of(404, "not-found", "Not Found", "no such complaint, or none you may see"));
    }

    private JsonObject json(Visit visit, SameMatter.Found found) {
        Summary line = found.row().summary();
        Alike alike = found.alike();
        JsonObject json = new JsonObject()
                .put("number", line.number().value())
                .put("score", alike.score())
                .put("status", line.status().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("acceptedAt", time(visit, line.acceptedAt()))
                .put("samePlace", alike.samePlace())
                .put("sameTopic", alike.sameTopic())
                .put("minutesApart", alike.between().toMinutes())
                .put("words", words(alike.words().stream().map(SharedWord::word).toList()));
        put(json, "department", line.lead().map(DepartmentCode::value));
        put(json, "metres", alike.metres());
        return json;
    }

    private JsonObject json(Visit visit, Incident incident) {
        JsonObject json = new JsonObject()
                .put("id", incident.id())
                .put("numbers", new JsonArray(incident.numbers()))
                .put("first", time(visit, incident.first()))
                .put("last", time(visit, incident.last()))
                .put("words", words(incident.words()));
        put(json, "department", incident.department().map(DepartmentCode::value));
        put(json, "topic", incident.topic().map(TopicCode::value));
        put(json, "place", incident.place());
        return json;
    }

    /// What has a digit in it may be somebody's number.
    private static JsonArray words(List<String> words) {
        return new JsonArray(words.stream()
                .filter(word -> word.chars().noneMatch(Character::isDigit))
                .toList());
    }

    private String time(Visit visit, Instant instant) {
        return pages.frame(visit, "desk.title", "/desk").times().machine(instant);
    }

    private static void put(JsonObject json, String key, Optional<?> value) {
        value.ifPresent(present -> json.put(key, present));
    }
}
