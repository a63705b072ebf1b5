package org.mediacenter.dashboard.desk;

import io.vertx.core.Future;
import java.util.Optional;
import org.mediacenter.dashboard.channels.RawPage;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.complaint.Personal;

/// What a provider sent for one message of a complaint, as it came; who looked is written down first.
public final class RawScreen {
    private static final String PATH = "/desk/complaints/{number}/raw/{message}";

    private final Deeds deeds;
    private final Audit audit;
    private final Pages pages;

    public RawScreen(Deeds deeds, Audit audit, Pages pages) {
        this.deeds = deeds;
        this.audit = audit;
        this.pages = pages;
    }

    public void mount(Routes routes) {
        routes.get(PATH, new Access.With(Right.SEE_RAW), this::show);
    }

    private Future<Answer> show(Visit visit) {
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.path("number"));
        if (number.isEmpty() || !visit.path("message").matches("\\d{1,9}")) {
            return Future.succeededFuture(Gone.of(pages, visit));
        }
        long message = Long.parseLong(visit.path("message"));
        return deeds.find(number.get(), visit.account())
                .compose(found -> found.flatMap(dossier -> raw(dossier.complaint(), message))
                        .map(raw -> audit.did(
                                        "saw-raw",
                                        visit.account().username(),
                                        Optional.of(number.get().value() + " " + message))
                                .map(_ -> page(visit, number.get(), raw)))
                        .orElseGet(() -> Future.succeededFuture(Gone.of(pages, visit))));
    }

    private static Optional<String> raw(Complaint complaint, long message) {
        return complaint.conversation().messages().stream()
                .filter(said -> said.sequence() == message)
                .flatMap(said -> said.carried().raw().flatMap(Personal::text).stream())
                .map(Masked::raw)
                .findFirst();
    }

    private Answer page(Visit visit, ComplaintNumber number, String raw) {
        Frame frame = pages.frame(visit, "case.raw", "/desk/complaints/" + number);
        return pages.answer(
                200, "channels/raw.jte", new RawPage(frame, number.value(), raw, "/desk/complaints/" + number));
    }
}
