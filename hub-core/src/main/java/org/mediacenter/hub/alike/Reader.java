package org.mediacenter.hub.alike;

import java.util.Optional;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Router;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.alike.OpenMatter;

/// Makes of a complaint what others are held against. Thread-safe.
final class Reader {
    private final Router router;
    private final Pen pen = new Pen();

    Reader(Router router) {
        this.router = router;
    }

    /// By what routing read in its text just now.
    OpenMatter matter(Complaint complaint, Routing.Reading reading) {
        return OpenMatter.of(
                complaint.number().value(),
                reading,
                pen.of(complaint),
                complaint.acceptedAt(),
                complaint.matter().marks().contains(Mark.ABOUT_OFFICIALS));
    }

    /// Its text is read again; nothing where it was erased.
    Optional<OpenMatter> matter(Complaint complaint) {
        Received received = complaint.received();
        return received.text()
                .text()
                .map(text -> new ComplaintText(
                        text, received.address().flatMap(Personal::text), received.point(), received.citizensTopic()))
                .map(text -> matter(complaint, router.route(text).reading()));
    }
}
