package org.mediacenter.hub.complaint;

import static org.mediacenter.hub.complaint.Deciding.closed;
import static org.mediacenter.hub.complaint.Deciding.happened;
import static org.mediacenter.hub.complaint.Deciding.nothing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintEvent.AttachmentKept;
import org.mediacenter.hub.complaint.ComplaintEvent.AttachmentLost;
import org.mediacenter.hub.complaint.ComplaintEvent.BystanderWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.CitizenWrote;
import org.mediacenter.hub.complaint.MessageChange.MessageEdited;
import org.mediacenter.hub.complaint.MessageChange.MessageRemoved;

/// Decides what is said in a matter, and what becomes of it. What happened to a message happened, whether
/// or not anything is owed; a message nobody knows is nothing.
record DecidingMessage(Complaint complaint) {
    static final int MOST_BYSTANDERS = 200;
    private static final int MOST_EDITS = 20;

    Decision add(CitizenWrote message) {
        if (complaint.conversation().hasMessage(message.message())) {
            return nothing();
        }
        return complaint.isOpen() ? happened(message) : closed();
    }

    /// Below a post everybody reads thousands may write: the first ones are context, the rest is noise.
    Decision add(BystanderWrote message) {
        if (complaint.conversation().hasMessage(message.message()) || bystanders() >= MOST_BYSTANDERS) {
            return nothing();
        }
        return complaint.isOpen() ? happened(message) : closed();
    }

    /// Erased words stay erased, and older words do not come back.
    Decision edit(MessageEdited edited) {
        return message(edited.message())
                .filter(message -> message.text().opened().isPresent())
                .filter(message -> message.awaits(edited))
                .filter(message -> !message.text().text().equals(edited.text().text()))
                .filter(message -> message.past().earlier().size() < MOST_EDITS)
                .map(_ -> happened(edited))
                .orElseGet(Deciding::nothing);
    }

    /// What is shown again counts although nobody heard that it was hidden: that news may be on its way still.
    Decision remove(MessageRemoved removed) {
        return message(removed.message())
                .filter(message -> message.awaits(removed))
                .filter(message -> !message.past().removed().equals(removed.now())
                        || isLater(removed.changedAt(), message.past().removedAt()))
                .map(_ -> happened(removed))
                .orElseGet(Deciding::nothing);
    }

    private static boolean isLater(Optional<Instant> one, Optional<Instant> known) {
        return one.isPresent() && known.map(one.get()::isAfter).orElse(true);
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

    private long bystanders() {
        return complaint.conversation().messages().stream()
                .filter(message -> !message.isCitizens())
                .count();
    }

    private Optional<Message> message(String key) {
        return complaint.conversation().messages().stream()
                .filter(message -> message.key().equals(key))
                .findFirst();
    }
}
