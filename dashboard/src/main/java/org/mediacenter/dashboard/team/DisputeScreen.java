package org.mediacenter.dashboard.team;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.deed.Deed;
import org.mediacenter.dashboard.deed.DeedForm;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.desk.Annals;
import org.mediacenter.dashboard.desk.CasePage.HistoryLine;
import org.mediacenter.dashboard.desk.DisputeLine;
import org.mediacenter.dashboard.desk.Gone;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.ComplaintEvent;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Contesting;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.history.Dossier;
import org.mediacenter.routing.Department;

/// Where a department says that a complaint is not theirs, and where the Media Center reads what each side said and
/// rules.
public final class DisputeScreen {
    private static final String CASE = "/desk/complaints/";
    private static final String PATH = CASE + "{number}/dispute";

    private final Deeds deeds;
    private final Audit audit;
    private final Pages pages;
    private final InstantSource clock;

    public DisputeScreen(Deeds deeds, Audit audit, Pages pages, InstantSource clock) {
        this.deeds = deeds;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    /// The page.
    ///
    /// @param line what the reader may do
    /// @param sides who had it, who gave it to whom and who says what against it, in order
    /// @param departments all there are, to choose from
    /// @param lead code of the department that was chosen, or has it
    /// @param supporting codes of those that were chosen to help, or do
    /// @param reason what was written
    public record DisputePage(
            Frame frame,
            String number,
            long version,
            DisputeLine line,
            List<HistoryLine> sides,
            List<Department> departments,
            Optional<String> notice,
            String lead,
            Set<String> supporting,
            String reason) {

        /// Never the words: they must not reach a log.
        @Override
        public String toString() {
            return "DisputePage[" + number + "]";
        }
    }

    public void mount(Routes routes) {
        routes.get(PATH, new Access.With(Right.SEE_COMPLAINTS), this::show);
        routes.post(CASE + "{number}/contest", new Access.With(Right.ASSIGN), visit -> act(visit, "contest"));
        routes.post(CASE + "{number}/ruling", new Access.With(Right.SETTLE_DISPUTES), visit -> act(visit, "ruling"));
    }

    private Future<Answer> show(Visit visit) {
        return find(visit)
                .compose(found -> found.map(dossier -> audit.looked(
                                        visit.account(), dossier.complaint().number())
                                .map(_ -> page(visit, 200, dossier, Optional.empty())))
                        .orElseGet(() -> Future.succeededFuture(Gone.of(pages, visit))));
    }

    private Future<Optional<Dossier>> find(Visit visit) {
        return ComplaintNumber.parse(visit.path("number"))
                .map(number -> deeds.find(number, visit.account()))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private Future<Answer> act(Visit visit, String sort) {
        return find(visit)
                .compose(found -> found.map(dossier -> act(visit, sort, dossier))
                        .orElseGet(() -> Future.succeededFuture(Gone.of(pages, visit))));
    }

    private Future<Answer> act(Visit visit, String sort, Dossier dossier) {
        ComplaintNumber number = dossier.complaint().number();
        Frame frame = frame(visit, number);
        String version = visit.form("version");
        if (!version.matches("\\d{1,9}")) {
            return Future.succeededFuture(page(visit, 422, dossier, Optional.of(frame.say("form.problem.version"))));
        }
        DeedForm form = new DeedForm(name -> field(visit, name), pages.city(), clock.instant());
        return switch (form.read(sort).orElseThrow()) {
            case DeedForm.Reading.Wrong wrong ->
                Future.succeededFuture(page(
                        visit,
                        422,
                        dossier,
                        Optional.of(frame.say("form.problem." + wrong.problem(), DeedForm.MOST_CHARACTERS))));
            case DeedForm.Reading.Read(Deed deed) ->
                deeds.act(number, Long.parseLong(version), deed, visit.account(), Deeds.Care.PERSONS)
                        .compose(done -> answer(visit, number, frame, done));
        };
    }

    /// Several departments can help.
    private static String field(Visit visit, String name) {
        return name.equals("supporting")
                ? String.join(",", supporting(visit))
                : visit.form(name).strip();
    }

    private static Set<String> supporting(Visit visit) {
        return visit.form().getAll("supporting").stream()
                .filter(code -> !code.isBlank())
                .collect(Collectors.toSet());
    }

    private Future<Answer> answer(Visit visit, ComplaintNumber number, Frame frame, Deeds.Done done) {
        return switch (done) {
            case Deeds.Done.Saved _ -> Future.succeededFuture(Answer.seeOther(CASE + number + "?saved=1"));
            case Deeds.Done.Overtaken overtaken -> again(visit, new Annals(frame).overtaken(overtaken.since()));
            case Deeds.Done.Refused refused ->
                again(
                        visit,
                        frame.say("case.refused", frame.words().sayOr("refused." + refused.code(), refused.detail())));
            case Deeds.Done.Hidden _, Deeds.Done.NotAllowed _ -> Future.succeededFuture(Gone.of(pages, visit));
        };
    }

    /// As it stands now, with what was written.
    private Future<Answer> again(Visit visit, String notice) {
        return find(visit)
                .map(found -> found.map(now -> page(visit, 409, now, Optional.of(notice)))
                        .orElseGet(() -> Gone.of(pages, visit)));
    }

    private Answer page(Visit visit, int status, Dossier dossier, Optional<String> notice) {
        var complaint = dossier.complaint();
        Frame frame = frame(visit, complaint.number());
        boolean written = !visit.form("version").isEmpty();
        return pages.answer(
                status,
                "team/dispute.jte",
                new DisputePage(
                        frame,
                        complaint.number().value(),
                        complaint.version(),
                        DisputeLine.of(complaint, visit.account()),
                        new Annals(frame)
                                .lines(dossier.history().stream()
                                        .filter(DisputeScreen::isOfSides)
                                        .toList()),
                        frame.city().allDepartments().stream()
                                .sorted(Comparator.comparing(Department::name))
                                .toList(),
                        notice,
                        written
                                ? visit.form("department")
                                : complaint
                                        .holding()
                                        .lead()
                                        .map(Object::toString)
                                        .orElse(""),
                        written
                                ? supporting(visit)
                                : complaint.holding().supporting().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.toSet()),
                        Words.clean(visit.form("reason")).strip()));
    }

    private static boolean isOfSides(Recorded recorded) {
        return recorded.event() instanceof Contesting
                || recorded.event() instanceof ComplaintEvent.Routed
                || recorded.event() instanceof ComplaintEvent.Reassigned;
    }

    private Frame frame(Visit visit, ComplaintNumber number) {
        return pages.frame(visit, "dispute.title", CASE + number + "/dispute");
    }
}
