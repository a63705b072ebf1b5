package org.mediacenter.dashboard.citizen;

import io.vertx.core.Future;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.publication.PublicPages;
import org.mediacenter.dashboard.publication.ReportLine;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.attachment.Photos;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.publication.Publications;
import org.mediacenter.hub.publication.Report;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.Store;

/// What a citizen gets for a complaint: number and key, and where others told of the same already, the choice to
/// follow that instead.
///
/// Read from what is kept, so it survives a restart; for an hour, since it shows the key and its address stays in the
/// memory of a borrowed telephone.
final class Receipts {
    private static final Duration SHOWN = Duration.ofHours(1);

    private final Store store;
    private final Complaints complaints;
    private final Publications publications;
    private final Pages pages;
    private final SecureRandom random = new SecureRandom();

    Receipts(Store store, Complaints complaints, Publications publications, Pages pages) {
        this.store = store;
        this.complaints = complaints;
        this.publications = publications;
        this.pages = pages;
    }

    void mount(Routes routes) {
        routes.get(
                "/received",
                new Access.SecretLink(),
                visit -> found(visit.query("form"))
                        .compose(entry -> entry.map(
                                        kept -> show(visit, visit.query("form"), kept, 200, Optional.empty()))
                                .orElseGet(() -> Future.succeededFuture(none(visit)))));
        routes.post(
                "/received",
                new Access.SecretLink(),
                visit -> found(visit.form("form"))
                        .compose(entry -> entry.map(kept -> instead(visit, kept))
                                .orElseGet(() -> Future.succeededFuture(none(visit)))));
    }

    private Future<Optional<InboundEntry>> found(String token) {
        if (!FilingPages.isToken(token)) {
            return Future.succeededFuture(Optional.empty());
        }
        return store.kept(FilingPages.kept(token))
                .map(found -> found.filter(
                        entry -> pages.now().isBefore(entry.acceptedAt().plus(SHOWN))));
    }

    private Future<Answer> show(Visit visit, String token, InboundEntry entry, int status, Optional<String> notice) {
        return publications.alike(entry.number()).map(alike -> receipt(visit, token, entry, alike, status, notice));
    }

    private Answer receipt(
            Visit visit, String token, InboundEntry entry, List<Report> alike, int status, Optional<String> notice) {
        Frame frame = pages.frame(visit.language(), "received.title", "/received?form=" + token);
        Instant accepted = entry.acceptedAt();
        Instant response = pages.city().responseDue(accepted);
        String link = visit.origin() + "/track/" + entry.number() + "?key="
                + URLEncoder.encode(entry.trackingKey().value(), StandardCharsets.UTF_8);
        return pages.answer(
                status,
                "citizen/receipt.jte",
                new ReceiptPage(
                        frame,
                        token,
                        entry.number().value(),
                        entry.trackingKey().value(),
                        link,
                        span(frame, Duration.between(accepted, response)),
                        pages.city().feedbackDue(accepted),
                        new PhotoField(
                                frame,
                                entry.number().value(),
                                entry.trackingKey().value(),
                                Photos.MOST,
                                Optional.empty()),
                        alike.stream()
                                .map(report -> ReportLine.of(frame, report, publications.followers(report.name())))
                                .toList(),
                        notice.map(frame::say)));
    }

    private String span(Frame frame, Duration span) {
        return frame.times().distance(frame.times().now().plus(span));
    }

    /// The own complaint is taken back first: whoever follows another one while that is refused has both.
    private Future<Answer> instead(Visit visit, InboundEntry entry) {
        String name = visit.form("publication");
        return publications.find(name).compose(report -> {
            if (report.filter(Report::isShown).isEmpty()) {
                return show(visit, visit.form("form"), entry, 409, Optional.of("received.alike.not-possible"));
            }
            Personal why = Personal.of(
                    pages.frame(visit.language(), "received.title", "/received").say("received.alike.words"), random);
            return complaints
                    .execute(
                            entry.number(),
                            OptionalLong.empty(),
                            List.of(new Command.Withdraw(Optional.of(why))),
                            new Actor.Citizen())
                    .compose(outcome -> outcome instanceof Outcome.Done || outcome instanceof Outcome.Unchanged
                            ? publications
                                    .follow(name)
                                    .map(key -> Answer.seeOther(
                                            key.map(PublicPages::following).orElse("/public") + "?new=1"))
                            : show(visit, visit.form("form"), entry, 409, Optional.of("received.alike.not-possible")));
        });
    }

    private Answer none(Visit visit) {
        Frame frame = pages.frame(visit.language(), "received.gone.title", "/received");
        return pages.answer(404, "citizen/no-receipt.jte", frame);
    }
}
