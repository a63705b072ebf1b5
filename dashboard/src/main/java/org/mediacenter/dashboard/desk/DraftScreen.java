package org.mediacenter.dashboard.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.deed.DeedForm;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.draft.Draft;
import org.mediacenter.hub.draft.Draft.Sort;
import org.mediacenter.hub.draft.Drafts;

/// Keeps what an officer writes while they write it. Nobody else reads it, and a draft of a complaint they see no
/// longer is neither kept nor given back.
public final class DraftScreen {
    private static final String PATH = "/desk/complaints/{number}/drafts/";
    private static final List<String> CHOICES = List.of("kind", "promise", "audience");
    private static final int LONGEST_CHOICE = 40;

    private final Deeds deeds;
    private final Drafts drafts;
    private final Pages pages;

    public DraftScreen(Deeds deeds, Drafts drafts, Pages pages) {
        this.deeds = deeds;
        this.drafts = drafts;
        this.pages = pages;
    }

    public void mount(Routes routes) {
        routes.post(PATH + "replies", new Access.With(Right.REPLY), visit -> keep(visit, Sort.REPLY));
        routes.post(PATH + "notes", new Access.With(Right.WRITE_NOTES), visit -> keep(visit, Sort.NOTE));
    }

    /// An empty text throws the draft away.
    private Future<Answer> keep(Visit visit, Sort sort) {
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.path("number"));
        Map<String, String> fields = fields(visit);
        if (number.isEmpty() || fields.getOrDefault("text", "").length() > DeedForm.MOST_CHARACTERS) {
            return Future.succeededFuture(Answer.empty(number.isEmpty() ? 404 : 422));
        }
        String writer = visit.account().username();
        return deeds.find(number.get(), visit.account())
                .compose(found -> found.isEmpty()
                        ? drafts.remove(number.get(), writer).map(_ -> Answer.empty(404))
                        : drafts.keep(
                                        number.get(),
                                        writer,
                                        sort,
                                        fields,
                                        seen(visit, found.get().complaint().version()))
                                .map(draft -> kept(visit, draft)));
    }

    /// What its writer saw, which may be older than what the complaint is now: words that were erased since may stand
    /// in the draft.
    private static long seen(Visit visit, long now) {
        String version = visit.form("version");
        return version.matches("\\d{1,9}") ? Math.min(Long.parseLong(version), now) : now;
    }

    private Answer kept(Visit visit, Draft draft) {
        JsonObject answer = new JsonObject();
        if (!draft.text().isBlank()) {
            answer.put("kept", DraftLine.kept(pages.frame(visit, "desk.title", "/desk"), draft));
        }
        return Answer.json(200, answer.encode());
    }

    private static Map<String, String> fields(Visit visit) {
        Map<String, String> fields = new HashMap<>();
        CHOICES.stream()
                .filter(name -> !visit.form(name).isEmpty() && visit.form(name).length() <= LONGEST_CHOICE)
                .forEach(name -> fields.put(name, visit.form(name)));
        String text = Words.clean(Optional.ofNullable(visit.form().get("text")).orElse(""));
        if (!text.isBlank()) {
            fields.put("text", text);
        }
        return fields;
    }
}
