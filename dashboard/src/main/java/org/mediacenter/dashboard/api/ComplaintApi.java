package org.mediacenter.dashboard.api;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mediacenter.dashboard.deed.DeedForm;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.desk.Annals;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.ProblemDocument;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Complaints and deeds for programs; the same rights and the same rules as the pages.
public final class ComplaintApi {
    private static final String PATH = "/api/v1/complaints/{number}";
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");

    private final Deeds deeds;
    private final Audit audit;
    private final Pages pages;
    private final InstantSource clock;

    public ComplaintApi(Deeds deeds, Audit audit, Pages pages, InstantSource clock) {
        this.deeds = deeds;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    public void mount(Routes routes) {
        Access seeing = new Access.With(Right.SEE_COMPLAINTS);
        routes.get(PATH, seeing, this::one);
        deed(routes, "replies", Right.REPLY, "kind", "text", "promise", "audience");
        deed(routes, "notes", Right.WRITE_NOTES, "text");
        deed(routes, "assignment", Right.ASSIGN, "department", "supporting", "topic", "reason");
        deed(routes, "acceptance", Right.ACCEPT);
        deed(routes, "transfer", Right.ACCEPT, "to", "reason");
        deed(routes, "contest", Right.ASSIGN, "reason");
        deed(routes, "ruling", Right.SETTLE_DISPUTES, "department", "supporting", "reason");
        deed(routes, "sendings", Right.REPLY, "reply", "by");
        deed(routes, "ways", Right.REPLY, "way");
        deed(
                routes,
                "reviews",
                Right.REVIEW_REPLIES,
                "proposal",
                "decision",
                "kind",
                "text",
                "promise",
                "audience",
                "reason");
        deed(routes, "emergency", Right.HAND_TO_EMERGENCY, "decision", "text", "who", "reference", "at", "reason");
        deed(routes, "merge", Right.JOIN_COMPLAINTS, "into", "undo");
        deed(routes, "split", Right.JOIN_COMPLAINTS, "text");
        deed(routes, "incident", Right.JOIN_COMPLAINTS, "incident", "title", "leave");
        deed(routes, "withdrawals", Right.REPLY, "proposal");
        deed(routes, "status", Right.SET_STATUS, "status", "reason");
        deed(routes, "priority", Right.SET_PRIORITY, "priority");
    }

    private void deed(Routes routes, String sort, Right right, String... fields) {
        routes.post(PATH + "/" + sort, new Access.With(right), visit -> act(visit, sort, fields));
    }

    private Future<Answer> one(Visit visit) {
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.path("number"));
        if (number.isEmpty()) {
            return Future.succeededFuture(hidden());
        }
        return deeds.find(number.get(), visit.account())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(hidden())
                        : audit.looked(visit.account(), number.get())
                                .compose(_ -> deeds.similar(found.get().complaint(), visit.account()))
                                .map(similar -> Answer.json(
                                                200,
                                                json(visit)
                                                        .whole(found.get(), similar)
                                                        .encode())
                                        .with(
                                                "ETag",
                                                tag(found.get().complaint().version()))));
    }

    private Future<Answer> act(Visit visit, String sort, String... allowed) {
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.path("number"));
        if (number.isEmpty()) {
            return Future.succeededFuture(hidden());
        }
        Optional<Long> version = version(visit);
        if (version.isEmpty()) {
            return Future.succeededFuture(ProblemDocument.of(
                    428,
                    "version-required",
                    "Precondition Required",
                    "send the version seen, as ETag gave it, in If-Match"));
        }
        return switch (JsonFields.read(visit, allowed)) {
            case JsonFields.Faulty faulty -> Future.succeededFuture(faulty.answer());
            case JsonFields.Fields fields -> act(visit, sort, number.get(), version.get(), fields);
        };
    }

    private Future<Answer> act(
            Visit visit, String sort, ComplaintNumber number, long version, JsonFields.Fields fields) {
        DeedForm form = new DeedForm(fields::text, pages.city(), clock.instant());
        return switch (form.read(sort).orElseThrow()) {
            case DeedForm.Reading.Wrong wrong ->
                Future.succeededFuture(
                        JsonFields.wrong(wrong.field(), wrong.problem()).answer());
            case DeedForm.Reading.Read(var deed) ->
                deeds.act(number, version, deed, visit.account(), Deeds.Care.EXACT)
                        .map(done -> answer(visit, done));
        };
    }

    private Answer answer(Visit visit, Deeds.Done done) {
        return switch (done) {
            case Deeds.Done.Saved saved -> {
                long version = saved.complaint().version();
                yield Answer.json(200, new JsonObject().put("version", version).encode())
                        .with("ETag", tag(version));
            }
            case Deeds.Done.Overtaken overtaken ->
                ProblemDocument.of(
                                412,
                                "changed-meanwhile",
                                "Precondition Failed",
                                new Annals(frame(visit)).who(overtaken.since()) + " changed it since",
                                new JsonObject()
                                        .put("version", overtaken.version())
                                        .put("since", json(visit).history(overtaken.since())))
                        .with("ETag", tag(overtaken.version()));
            case Deeds.Done.Refused refused ->
                ProblemDocument.of(409, refused.code(), "Not possible as the complaint stands", refused.detail());
            case Deeds.Done.Hidden _ -> hidden();
            case Deeds.Done.NotAllowed _ ->
                ProblemDocument.of(403, "not-allowed", "Forbidden", "this account has no right to do that");
        };
    }

    private static Answer hidden() {
        return ProblemDocument.of(404, "not-found", "Not Found", "no such complaint, or none you may see");
    }

    private Optional<Long> version(Visit visit) {
        return visit.header("If-Match")
                .map(VERSION::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> Long.valueOf(matcher.group(1)));
    }

    private static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    private ComplaintJson json(Visit visit) {
        return new ComplaintJson(frame(visit));
    }

    private Frame frame(Visit visit) {
        return pages.frame(visit, "desk.title", "/desk");
    }
}
