package org.mediacenter.dashboard.desk;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.deed.Deed;
import org.mediacenter.dashboard.deed.DeedForm;
import org.mediacenter.dashboard.deed.Grouping;
import org.mediacenter.dashboard.page.ErrorPages;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.incident.Incident;

/// The forms of an incident, which stand on its page and on those of its complaints: answer all, close it.
public final class IncidentScreen {
    private static final String PATH = "/desk/incidents/{incident}";

    private final Grouping grouping;
    private final Audit audit;
    private final Pages pages;
    private final InstantSource clock;

    public IncidentScreen(Grouping grouping, Audit audit, Pages pages, InstantSource clock) {
        this.grouping = grouping;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    public void mount(Routes routes) {
        Access leading = new Access.With(Right.LEAD_INCIDENTS);
        routes.post(PATH + "/replies", leading, this::reply);
        routes.post(PATH + "/status", leading, this::status);
    }

    private Future<Answer> reply(Visit visit) {
        DeedForm form = new DeedForm(visit::form, pages.city(), clock.instant());
        return switch (form.read("replies").orElseThrow()) {
            case DeedForm.Reading.Wrong wrong -> Future.succeededFuture(wrong(visit, wrong));
            case DeedForm.Reading.Read(Deed deed) ->
                audit.listed(visit.account(), "incident", visit.path("incident"), 1)
                        .compose(_ -> grouping.incidents().find(visit.path("incident")))
                        .compose(found -> found.isEmpty()
                                ? Future.succeededFuture(Gone.of(pages, visit))
                                : say(visit, (Deed.Reply) deed));
        };
    }

    private Future<Answer> say(Visit visit, Deed.Reply reply) {
        int seen = visit.form("said").matches("[0-9]{1,4}") ? Integer.parseInt(visit.form("said")) : -1;
        return grouping.sayOnce(visit.path("incident"), seen, reply, visit.account())
                .map(said -> said.isPresent() ? back(visit, said) : overtaken(visit));
    }

    private Answer overtaken(Visit visit) {
        Frame frame = pages.frame(visit, "error.title", "/desk");
        return pages.answer(
                409,
                "error.jte",
                new ErrorPages.ErrorPage(frame, frame.say("case.happening.overtaken"), List.of(visit.form("text"))));
    }

    /// Says what is wrong and gives the words back.
    private Answer wrong(Visit visit, DeedForm.Reading.Wrong wrong) {
        Frame frame = pages.frame(visit, "error.title", "/desk");
        String sentence = frame.say("form.problem." + wrong.problem(), DeedForm.MOST_CHARACTERS);
        return pages.answer(422, "error.jte", new ErrorPages.ErrorPage(frame, sentence, List.of(visit.form("text"))));
    }

    private Future<Answer> status(Visit visit) {
        boolean open = visit.form("status").equals("open");
        return grouping.setOpen(visit.path("incident"), open).map(changed -> back(visit, changed));
    }

    private Answer back(Visit visit, Optional<Incident> incident) {
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.form("number"));
        return incident.isEmpty()
                ? Gone.of(pages, visit)
                : Answer.seeOther(number.map(seen -> "/desk/complaints/" + seen + "?saved=1")
                        .orElse("/desk/incidents/" + incident.get().id()));
    }
}
