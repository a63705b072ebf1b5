package org.mediacenter.hub.complaint;

import static org.mediacenter.hub.complaint.Deciding.closed;
import static org.mediacenter.hub.complaint.Deciding.happened;
import static org.mediacenter.hub.complaint.Deciding.nothing;

import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintEvent.AttachmentKept;
import org.mediacenter.hub.complaint.ComplaintEvent.AttachmentLost;
import org.mediacenter.hub.complaint.ComplaintEvent.BystanderWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.CitizenWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.MessageEdited;
import org.mediacenter.hub.complaint.ComplaintEvent.MessageRemoved;

/// Decides what is said in a matter, and what becomes of it. What happened to a message happened, whether
/// or not anything is owed; a message nobody knows is nothing.
record DecidingMessage(Complaint complaint) {

    Decision add(CitizenWrote message) {
        if (complaint.conversation().hasMessage(message.message())) {
            return nothing();
        }
        return complaint.isOpen() ? happened(message) : closed();
    }

    Decision add(BystanderWrote message) {
        if (complaint.conversation().hasMessage(message.message())) {
            return nothing();
        }
        return complaint.isOpen() ? happened(message) : closed();
    }

    /// Erased words stay erased.
    Decision edit(MessageEdited edited) {
        return message(edited.message())
                .filter(message -> message.text().opened().isPresent())
                .filter(message -> !message.text().text().equals(edited.text().text()))
                .map(_ -> happened(edited))
                .orElseGet(Deciding::nothing);
    }

    Decision remove(MessageRemoved removed) {
        Optional<String> now = Optional.of(removed.how()).filter(how -> !how.equals("shown-again"));
        return message(removed.message())
                .filter(message -> !message.past().removed().equals(now))
                .map(_ -> happened(removed))
                .orElseGet(Deciding::nothing);
    }

    Decision keep(AttachmentKept kept) {
        return wanted(kept.message(), kept.place()).map(_ -> happened(kept)).orElseGet(Deciding::nothing);
    }

    Decision lose(AttachmentLost lost) {
        return wanted(lost.message(), lost.place()).map(_ -> happened(lost)).orElseGet(Deciding::nothing);
    }

    private Optional<Attached> wanted(String key, int place) {
        List<Attached> all =
                message(key).map(message -> message.carried().attachments()).orElse(List.of());
        return place < all.size() ? Optional.of(all.get(place)).filter(Attached::isWanted) : Optional.empty();
    }

    private Optional<Message> message(String key) {
        return complaint.conversation().messages().stream()
                .filter(message -> message.key().equals(key))
                .findFirst();
    }
}
