package org.mediacenter.dashboard.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mediacenter.dashboard.deed.Deed;
import org.mediacenter.dashboard.deed.DeedForm;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// The same done to many complaints: what a flood night needs.
///
/// Each is judged by itself, by the rights and rules of a single deed, and by the version its reader saw; what cannot
/// be done is named with its reason and holds up nothing else.
public final class Bulk {
    static final int MOST = 500;
    private static final Pattern PICKED = Pattern.compile("([A-Z0-9-]{3,20}):(\\d{1,9})");

    private final Deeds deeds;
    private final Pages pages;
    private final InstantSource clock;

    public Bulk(Deeds deeds, Pages pages, InstantSource clock) {
        this.deeds = deeds;
        this.pages = pages;
        this.clock = clock;
    }

    /// A complaint as it was picked.
    private record Picked(ComplaintNumber number, long version) {}

    public void mount(Routes routes) {
        mount(routes, "assignment", Right.ASSIGN);
        mount(routes, "acceptance", Right.ACCEPT);
        mount(routes, "transfer", Right.ACCEPT);
        mount(routes, "priority", Right.SET_PRIORITY);
        mount(routes, "replies", Right.REPLY);
        mount(routes, "notes", Right.WRITE_NOTES);
        mount(routes, "status", Right.SET_STATUS);
    }

    private void mount(Routes routes, String sort, Right right) {
        routes.post("/desk/bulk/" + sort, new Access.With(right), visit -> act(visit, sort));
    }

    private Future<Answer> act(Visit visit, String sort) {
        Frame frame = pages.frame(visit, "desk.title", "/desk");
        List<Picked> picked = picked(visit.form("which"));
        if (picked.isEmpty() || picked.size() > MOST) {
            return refused(frame.say("bulk.problem.which", MOST));
        }
        DeedForm form = new DeedForm(visit::form, pages.city(), clock.instant());
        return switch (form.read(sort).orElseThrow()) {
            case DeedForm.Reading.Wrong wrong ->
                refused(frame.say("form.problem." + wrong.problem(), DeedForm.MOST_CHARACTERS));
            case DeedForm.Reading.Read(var deed) -> inTurn(visit, frame, picked, deed);
        };
    }

    private static Future<Answer> refused(String words) {
        return Future.succeededFuture(
                Answer.json(422, new JsonObject().put("problem", words).encode()));
    }

    /// One after the other: a hundred at once would only wait for each other in the store.
    private Future<Answer> inTurn(Visit visit, Frame frame, List<Picked> picked, Deed deed) {
        List<JsonObject> results = new ArrayList<>();
        Future<Void> all = Future.succeededFuture();
        for (Picked one : picked) {
            all = all.compose(_ -> act(visit, one, deed)).map(done -> {
                results.add(result(frame, one, done));
                return null;
            });
        }
        return all.map(_ -> Answer.json(
                200, new JsonObject().put("results", new JsonArray(results)).encode()));
    }

    private Future<Deeds.Done> act(Visit visit, Picked one, Deed deed) {
        return deeds.act(one.number, one.version, deed, visit.account(), Deeds.Care.PERSONS);
    }

    private static JsonObject result(Frame frame, Picked one, Deeds.Done done) {
        JsonObject result = new JsonObject().put("number", one.number.value());
        why(frame, done).ifPresent(why -> result.put("why", why));
        return result;
    }

    /// Why it was not done; empty when it was.
    private static Optional<String> why(Frame frame, Deeds.Done done) {
        Annals annals = new Annals(frame);
        return switch (done) {
            case Deeds.Done.Saved _ -> Optional.empty();
            case Deeds.Done.Overtaken overtaken ->
                Optional.of(frame.say("bulk.overtaken", annals.who(overtaken.since()), annals.what(overtaken.since())));
            case Deeds.Done.Refused refused ->
                Optional.of(frame.words().sayOr("refused." + refused.code(), refused.detail()));
            case Deeds.Done.Hidden _, Deeds.Done.NotAllowed _ -> Optional.of(frame.say("case.gone"));
        };
    }

    private static List<Picked> picked(String which) {
        List<Picked> all = new ArrayList<>();
        Matcher matcher = PICKED.matcher(which);
        while (matcher.find()) {
            long version = Long.parseLong(matcher.group(2));
            ComplaintNumber.parse(matcher.group(1)).ifPresent(number -> all.add(new Picked(number, version)));
        }
        return all;
    }
}
