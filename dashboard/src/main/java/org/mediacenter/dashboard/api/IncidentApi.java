package org.mediacenter.dashboard.api;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.deed.Deed;
import org.mediacenter.dashboard.deed.DeedForm;
import org.mediacenter.dashboard.deed.Grouping;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.ProblemDocument;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.incident.Incident;

/// Incidents for programs; what stands under one is named as far as the account sees it.
public final class IncidentApi {
    private static final String PATH = "/api/v1/incidents";

    private final Grouping grouping;
    private final Audit audit;
    private final Pages pages;
    private final InstantSource clock;

    public IncidentApi(Grouping grouping, Audit audit, Pages pages, InstantSource clock) {
        this.grouping = grouping;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    public void mount(Routes routes) {
        Access leading = new Access.With(Right.LEAD_INCIDENTS);
        routes.get(PATH, new Access.With(Right.SEE_COMPLAINTS), this::list);
        routes.post(PATH + "/{incident}/replies", leading, this::reply);
        routes.post(PATH + "/{incident}/status", leading, this::status);
    }

    private Future<Answer> list(Visit visit) {
        return grouping.all().compose(all -> {
            JsonArray incidents = new JsonArray();
            all.stream()
                    .filter(incident -> isTold(incident, visit.account()))
                    .forEach(incident -> incidents.add(json(incident, visit.account())));
            return audit.listed(visit.account(), "incidents", "", incidents.size())
                    .map(_ -> Answer.json(
                            200, new JsonObject().put("incidents", incidents).encode()));
        });
    }

    /// One that is open may be joined by anybody; one that is closed is told to those only who see something of it.
    private boolean isTold(Incident incident, Account account) {
        return incident.open()
                || account.may(Right.LEAD_INCIDENTS)
                || !grouping.members(incident.id(), account).isEmpty();
    }

    private Future<Answer> reply(Visit visit) {
        return switch (JsonFields.read(visit, "kind", "text", "promise")) {
            case JsonFields.Faulty faulty -> Future.succeededFuture(faulty.answer());
            case JsonFields.Fields fields ->
                switch (new DeedForm(fields::text, pages.city(), clock.instant())
                        .read("replies")
                        .orElseThrow()) {
                    case DeedForm.Reading.Wrong wrong ->
                        Future.succeededFuture(
                                JsonFields.wrong(wrong.field(), wrong.problem()).answer());
                    case DeedForm.Reading.Read(Deed deed) -> say(visit, (Deed.Reply) deed);
                };
        };
    }

    private Future<Answer> say(Visit visit, Deed.Reply reply) {
        return audit.listed(visit.account(), "incident", visit.path("incident"), 1)
                .compose(_ -> grouping.say(visit.path("incident"), reply, visit.account()))
                .map(said -> answer(visit, said));
    }

    private Future<Answer> status(Visit visit) {
        return switch (JsonFields.read(visit, "status")) {
            case JsonFields.Faulty faulty -> Future.succeededFuture(faulty.answer());
            case JsonFields.Fields fields
            when !fields.text("status").matches("open|closed") ->
                Future.succeededFuture(JsonFields.wrong("status", "status").answer());
            case JsonFields.Fields fields ->
                grouping.setOpen(visit.path("incident"), fields.text("status").equals("open"))
                        .map(changed -> answer(visit, changed));
        };
    }

    private Answer answer(Visit visit, Optional<Incident> incident) {
        return incident.map(
                        there -> Answer.json(200, json(there, visit.account()).encode()))
                .orElseGet(() -> ProblemDocument.of(404, "not-found", "Not Found", "no such incident"));
    }

    private JsonObject json(Incident incident, Account account) {
        List<String> members = grouping.members(incident.id(), account).stream()
                .map(ComplaintNumber::value)
                .sorted()
                .toList();
        return new JsonObject()
                .put("id", incident.id())
                .put("title", incident.title())
                .put("open", incident.open())
                .put(
                        "at",
                        incident.at()
                                .atZone(pages.city().zone())
                                .toOffsetDateTime()
                                .toString())
                .put("by", incident.by())
                .put("complaints", new JsonArray(members));
    }
}
