package org.mediacenter.dashboard.publication;

import io.vertx.core.Future;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.deed.Deed;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.desk.Gone;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.publication.PublishView.Written;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Publishing;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.publication.Publications;
import org.mediacenter.hub.publication.Publications.Reviewed;

/// Where a person looks at words and photos and lets everybody read them, or takes them back with a reason.
public final class PublishScreen {
    private static final String PATH = "/desk/complaints/{number}/";
    private static final int MOST_CHARACTERS = 4_000;
    private static final int MOST_REASON = 400;
    private static final int TRIES = 5;
    private static final Pattern PHOTO = Pattern.compile("(\\d{1,9})-(\\d{1,3})");

    private final Deeds deeds;
    private final Publications publications;
    private final Audit audit;
    private final Pages pages;

    public PublishScreen(Deeds deeds, Publications publications, Audit audit, Pages pages) {
        this.deeds = deeds;
        this.publications = publications;
        this.audit = audit;
        this.pages = pages;
    }

    public void mount(Routes routes) {
        Access publishers = new Access.With(Right.PUBLISH);
        routes.get(PATH + "publication", publishers, this::show);
        routes.post(PATH + "publication", publishers, visit -> act(visit, this::publish));
        routes.post(PATH + "unpublication", publishers, visit -> act(visit, this::unpublish));
    }

    private interface Deed {
        Future<Answer> done(Visit visit, Complaint complaint, long version);
    }

    private Future<Answer> show(Visit visit) {
        return find(visit)
                .compose(found -> found.map(complaint -> audit.looked(visit.account(), complaint.number())
                                .map(_ -> page(visit, 200, complaint, Optional.empty())))
                        .orElseGet(() -> Future.succeededFuture(Gone.of(pages, visit))));
    }

    private Future<Optional<Complaint>> find(Visit visit) {
        return ComplaintNumber.parse(visit.path("number"))
                .map(number ->
                        deeds.find(number, visit.account()).map(found -> found.map(dossier -> dossier.complaint())))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private Future<Answer> act(Visit visit, Deed deed) {
        return find(visit)
                .compose(found -> found.map(complaint -> act(visit, complaint, deed))
                        .orElseGet(() -> Future.succeededFuture(Gone.of(pages, visit))));
    }

    private Future<Answer> act(Visit visit, Complaint complaint, Deed deed) {
        String version = visit.form("version");
        return version.matches("\\d{1,9}")
                ? deed.done(visit, complaint, Long.parseLong(version))
                : wrong(visit, complaint, "publish.need.version");
    }

    private Future<Answer> publish(Visit visit, Complaint complaint, long version) {
        Written written = written(visit);
        if (written.text().isEmpty()) {
            return wrong(visit, complaint, "publish.need.text");
        }
        if (Math.max(written.text().length(), written.answer().length()) > MOST_CHARACTERS) {
            return tooLong(visit, complaint, MOST_CHARACTERS);
        }
        if (visit.form("checked").isEmpty()) {
            return wrong(visit, complaint, "publish.need.checked");
        }
        Reviewed reviewed = new Reviewed(
                written.text(), written.answer(), written.photos().stream().toList());
        return publish(visit, complaint, version, reviewed, TRIES)
                .compose(outcome -> answer(visit, complaint, outcome, "published"));
    }

    /// What the hub notes by itself meanwhile changes nothing of what was looked at.
    private Future<Outcome> publish(Visit visit, Complaint complaint, long version, Reviewed reviewed, int tries) {
        return publications
                .publish(complaint, OptionalLong.of(version), reviewed, by(visit))
                .compose(outcome -> outcome instanceof Outcome.Conflict conflict
                                && tries > 1
                                && Deeds.isOnlyTheHub(conflict.since())
                        ? publish(visit, complaint, conflict.version(), reviewed, tries - 1)
                        : Future.succeededFuture(outcome));
    }

    /// However the complaint changed meanwhile: taking it back never waits.
    private Future<Answer> unpublish(Visit visit, Complaint complaint, long version) {
        String reason = written(visit).reason();
        if (reason.isEmpty()) {
            return wrong(visit, complaint, "publish.need.reason");
        }
        if (reason.length() > MOST_REASON) {
            return tooLong(visit, complaint, MOST_REASON);
        }
        return publications
                .unpublish(complaint, OptionalLong.empty(), reason, by(visit))
                .compose(outcome -> answer(visit, complaint, outcome, "unpublished"));
    }

    private static Actor by(Visit visit) {
        return new Actor.Officer(visit.account().username(), visit.account().department());
    }

    private Future<Answer> answer(Visit visit, Complaint before, Outcome outcome, String did) {
        Frame frame = frame(visit, before);
        return switch (outcome) {
            case Outcome.Done _ ->
                audit.did(
                                did,
                                visit.account().username(),
                                Optional.of(before.number().value()))
                        .map(_ -> back(before));
            case Outcome.Unchanged _ -> Future.succeededFuture(back(before));
            case Outcome.NotThere _ -> Future.succeededFuture(Gone.of(pages, visit));
            case Outcome.Conflict _ -> again(visit, 409, frame.say("publish.overtaken"));
            case Outcome.Refused refused ->
                again(
                        visit,
                        409,
                        frame.say("case.refused", frame.words().sayOr("refused." + refused.code(), refused.detail())));
        };
    }

    private static Answer back(Complaint complaint) {
        return Answer.seeOther("/desk/complaints/" + complaint.number() + "/publication?saved=1");
    }

    /// As it stands now, with what was written.
    private Future<Answer> again(Visit visit, int status, String notice) {
        return find(visit)
                .map(found -> found.map(now -> page(visit, status, now, Optional.of(notice)))
                        .orElseGet(() -> Gone.of(pages, visit)));
    }

    private Future<Answer> wrong(Visit visit, Complaint complaint, String problem) {
        return Future.succeededFuture(
                page(visit, 422, complaint, Optional.of(frame(visit, complaint).say(problem))));
    }

    private Future<Answer> tooLong(Visit visit, Complaint complaint, int most) {
        String words = frame(visit, complaint).say("publish.too-long", most);
        return Future.succeededFuture(page(visit, 422, complaint, Optional.of(words)));
    }

    private Answer page(Visit visit, int status, Complaint complaint, Optional<String> notice) {
        Optional<Written> written = notice.map(_ -> written(visit));
        PublishPage page = new PublishView(frame(visit, complaint), complaint)
                .page(written, notice, visit.query("saved").equals("1"));
        return pages.answer(status, "desk/publish.jte", page);
    }

    private static Written written(Visit visit) {
        List<String> photos = visit.form().getAll("photo");
        return new Written(
                Words.clean(visit.form("text")).strip(),
                Words.clean(visit.form("answer")).strip(),
                photos.stream()
                        .map(PHOTO::matcher)
                        .filter(Matcher::matches)
                        .map(photo ->
                                new Publishing.Photo(Long.parseLong(photo.group(1)), Integer.parseInt(photo.group(2))))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                Words.clean(visit.form("reason")).strip());
    }

    private Frame frame(Visit visit, Complaint complaint) {
        return pages.frame(visit, "publish.title", "/desk/complaints/" + complaint.number() + "/publication");
    }
}
