package org.mediacenter.dashboard.desk;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.deed.Attaching;
import org.mediacenter.dashboard.deed.Deed;
import org.mediacenter.dashboard.deed.DeedForm;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.page.Words;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.dashboard.web.Responder;
import org.mediacenter.dashboard.web.Route;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.dashboard.worklist.Alikes;
import org.mediacenter.dashboard.worklist.Shells;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.draft.Draft;
import org.mediacenter.hub.draft.Drafts;
import org.mediacenter.hub.history.Dossier;
import org.mediacenter.hub.mention.Mentions;
import org.mediacenter.hub.retention.Holds;
import org.mediacenter.routing.decide.Matters;

/// One complaint's page, and the forms on it.
///
/// A form carries the version its reader saw. Whoever was overtaken is told by whom and keeps their
/// words.
public final class CaseScreen {
    /// Asks for the complaint alone.
    static final String PANE = "X-Pane";

    private static final String PATH = "/desk/complaints/{number}";
    private static final long MOST_WITH_FILES = 25L * 1024 * 1024;

    private final Deeds deeds;
    private final Alikes alikes;
    private final Audit audit;
    private final Pages pages;
    private final InstantSource clock;
    private final Supplier<List<Channel>> channels;
    private final Matters matters;
    private final Shells shells;
    private final Drafts drafts;
    private final Mentions mentions;
    private final Attaching attaching;
    private final Beside.Sources sources;

    public CaseScreen(
            Deeds deeds,
            Alikes alikes,
            Audit audit,
            Pages pages,
            InstantSource clock,
            Supplier<List<Channel>> channels,
            Matters matters,
            Shells shells,
            Drafts drafts,
            Mentions mentions,
            Attaching attaching,
            Holds holds) {
        this.sources = new Beside.Sources(deeds, drafts, holds);
        this.attaching = attaching;
        this.mentions = mentions;
        this.drafts = drafts;
        this.shells = shells;
        this.matters = matters;
        this.channels = channels;
        this.deeds = deeds;
        this.alikes = alikes;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    public void mount(Routes routes) {
        routes.get(PATH, new Access.With(Right.SEE_COMPLAINTS), this::show);
        routes.add(new Route(
                HttpMethod.POST, PATH + "/replies", new Access.With(Right.REPLY), MOST_WITH_FILES, (Responder.Replying)
                        visit -> act(visit, "replies")));
        routes.post(PATH + "/assignment", new Access.With(Right.ASSIGN), visit -> act(visit, "assignment"));
        routes.post(PATH + "/acceptance", new Access.With(Right.ACCEPT), visit -> act(visit, "acceptance"));
        routes.post(PATH + "/notes", new Access.With(Right.WRITE_NOTES), visit -> act(visit, "notes"));
        routes.post(PATH + "/sendings", new Access.With(Right.REPLY), visit -> act(visit, "sendings"));
        routes.post(PATH + "/ways", new Access.With(Right.REPLY), visit -> act(visit, "ways"));
        routes.post(PATH + "/emergency", new Access.With(Right.HAND_TO_EMERGENCY), visit -> act(visit, "emergency"));
        routes.post(PATH + "/merge", new Access.With(Right.JOIN_COMPLAINTS), visit -> act(visit, "merge"));
        routes.post(PATH + "/split", new Access.With(Right.JOIN_COMPLAINTS), visit -> act(visit, "split"));
        routes.post(PATH + "/incident", new Access.With(Right.JOIN_COMPLAINTS), visit -> act(visit, "incident"));
        routes.post(PATH + "/reviews", new Access.With(Right.REVIEW_REPLIES), visit -> act(visit, "reviews"));
        routes.post(PATH + "/withdrawals", new Access.With(Right.REPLY), visit -> act(visit, "withdrawals"));
        routes.post(PATH + "/priority", new Access.With(Right.SET_PRIORITY), visit -> act(visit, "priority"));
        routes.post(PATH + "/status", new Access.With(Right.SET_STATUS), visit -> act(visit, "status"));
    }

    private Future<Answer> show(Visit visit) {
        return page(visit, 200, visit.query("saved").equals("1"), Optional.empty(), Map.of());
    }

    private Future<Answer> page(
            Visit visit, int status, boolean saved, Optional<String> notice, Map<String, String> written) {
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.path("number"));
        if (number.isEmpty()) {
            return Future.succeededFuture(Gone.of(pages, visit));
        }
        return deeds.find(number.get(), visit.account())
                .compose(found -> found.map(dossier -> look(visit, dossier.complaint())
                                .map(beside -> page(visit, status, dossier, beside, saved, notice, written)))
                        .orElseGet(() -> Future.succeededFuture(Gone.of(pages, visit))));
    }

    /// Who opens a complaint has looked at it, and at what mentioned them there.
    private Future<Beside> look(Visit visit, Complaint complaint) {
        return audit.looked(visit.account(), complaint.number())
                .compose(_ -> mentions.remove(visit.account().username(), complaint.number()))
                .compose(_ -> sources.of(complaint, visit.account()));
    }

    private Answer page(
            Visit visit,
            int status,
            Dossier dossier,
            Beside beside,
            boolean saved,
            Optional<String> notice,
            Map<String, String> written) {
        String number = dossier.complaint().number().value();
        Frame frame =
                pages.frame(visit, "desk.title", "/desk/complaints/" + number).withTitle(number);
        Map<String, Channel> now =
                channels.get().stream().collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
        CasePage page = new CaseView(frame, dossier, visit.account(), now, matters, deeds.proposes(visit.account()))
                .page(alike(frame, dossier.complaint(), visit.account()), beside, saved, notice, written);
        return inPane(visit)
                ? pages.answer(status, "desk/complaint.jte", page)
                : pages.answer(
                        status, "desk/case.jte", Map.of("page", page, "shell", shells.shell(visit, frame, number)));
    }

    private List<AlikeLine> alike(Frame frame, Complaint complaint, Account account) {
        String text = complaint.received().text().text().map(Masked::text).orElse("");
        return alikes.near(account, complaint.number()).stream()
                .map(found -> AlikeLine.of(frame, text, found))
                .toList();
    }

    /// The desk asks for the complaint alone, to show it beside the list.
    private static boolean inPane(Visit visit) {
        return visit.header(PANE).isPresent();
    }

    private Future<Answer> act(Visit visit, String sort) {
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.path("number"));
        String version = visit.form("version");
        if (number.isEmpty() || !version.matches("\\d{1,9}")) {
            return again(visit, sort, 422, "form.problem.version");
        }
        DeedForm form = new DeedForm(visit::form, pages.city(), clock.instant());
        return switch (form.read(sort).orElseThrow()) {
            case DeedForm.Reading.Wrong wrong -> again(visit, sort, 422, "form.problem." + wrong.problem());
            case DeedForm.Reading.Read(Deed.Reply reply)
            when !otherwise(visit).isEmpty() && reply.audience() == Audience.PUBLIC ->
                again(visit, sort, 422, "form.problem.otherwise");
            case DeedForm.Reading.Read(var deed) ->
                attaching
                        .act(number.get(), Long.parseLong(version), told(visit, deed), visit.files(), visit.account())
                        .compose(done -> done instanceof Deeds.Done.Saved
                                ? sent(visit, sort, number.get())
                                        .transform(_ -> answer(visit, sort, number.get(), done))
                                : answer(visit, sort, number.get(), done));
        };
    }

    /// What a person told by telephone or face to face is written down, and goes by no channel.
    private static Deed told(Visit visit, Deed deed) {
        String how = otherwise(visit);
        return deed instanceof Deed.Reply reply && !how.isEmpty()
                ? reply.told(Words.in(Language.INDONESIAN).say("reply.otherwise.told", how))
                : deed;
    }

    private static String otherwise(Visit visit) {
        return Deed.Reply.how(visit.form("otherwise"));
    }

    /// What was sent is no draft any more.
    private Future<Void> sent(Visit visit, String sort, ComplaintNumber number) {
        String writer = visit.account().username();
        return switch (sort) {
            case "replies" -> drafts.remove(number, writer, Draft.Sort.REPLY);
            case "notes" -> drafts.remove(number, writer, Draft.Sort.NOTE);
            default -> Future.succeededFuture();
        };
    }

    private Future<Answer> answer(Visit visit, String sort, ComplaintNumber number, Deeds.Done done) {
        Frame frame = pages.frame(visit, "desk.title", "/desk");
        return switch (done) {
            case Deeds.Done.Saved saved -> Future.succeededFuture(after(visit, saved, number));
            case Deeds.Done.Overtaken overtaken ->
                page(
                        visit,
                        409,
                        false,
                        Optional.of(new Annals(frame).overtaken(overtaken.since())),
                        written(visit.form(), sort));
            case Deeds.Done.Refused refused ->
                page(
                        visit,
                        refused.isOfTheForm() ? 422 : 409,
                        false,
                        Optional.of(frame.say(
                                "case.refused", frame.words().sayOr("refused." + refused.code(), refused.detail()))),
                        written(visit.form(), sort));
            case Deeds.Done.Hidden _, Deeds.Done.NotAllowed _ -> Future.succeededFuture(Gone.of(pages, visit));
        };
    }

    /// Back to the complaint; to the list where it went to a department this account does not see.
    private static Answer after(Visit visit, Deeds.Done.Saved saved, ComplaintNumber number) {
        boolean away = visit.account().department().isPresent()
                && visit.account()
                        .department()
                        .filter(saved.complaint().holding()::has)
                        .isEmpty();
        return Answer.seeOther(away ? "/desk" : "/desk/complaints/" + number + "?saved=1");
    }

    private Future<Answer> again(Visit visit, String sort, int status, String problem) {
        String words = pages.frame(visit, "desk.title", "/desk").say(problem, DeedForm.MOST_CHARACTERS);
        return page(visit, status, false, Optional.of(words), written(visit.form(), sort));
    }

    private static Map<String, String> written(MultiMap form, String sort) {
        Map<String, String> written = new HashMap<>();
        form.forEach(field -> written.put(sort + "." + field.getKey(), field.getValue()));
        return written;
    }
}
