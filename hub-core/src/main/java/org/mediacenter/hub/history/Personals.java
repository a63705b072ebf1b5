package org.mediacenter.hub.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.Bonding;
import org.mediacenter.hub.complaint.Carried;
import org.mediacenter.hub.complaint.ComplaintEvent;
import org.mediacenter.hub.complaint.Contesting;
import org.mediacenter.hub.complaint.Enclosing;
import org.mediacenter.hub.complaint.MessageChange;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Proposing;
import org.mediacenter.hub.complaint.Publishing;
import org.mediacenter.hub.complaint.Rescue;
import org.mediacenter.hub.complaint.Transferring;
import org.mediacenter.hub.complaint.Undoing;

/// The personal fields of an event.
final class Personals {
    private Personals() {}

    static List<Personal> of(ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.Received received -> of(received);
            case ComplaintEvent.CitizenWrote wrote -> of(wrote);
            case ComplaintEvent.BystanderWrote wrote -> of(wrote);
            case ComplaintEvent.AttachmentKept _, ComplaintEvent.AttachmentLost _ -> List.of();
            case ComplaintEvent.Reassigned reassigned -> List.of(reassigned.reason());
            case ComplaintEvent.Noted noted -> List.of(noted.text());
            case ComplaintEvent.Replied replied -> List.of(replied.text());
            case ComplaintEvent.Disputed disputed -> List.of(disputed.words());
            case ComplaintEvent.Closed closed -> closed.words().stream().toList();
            case ComplaintEvent.Reopened reopened -> List.of(reopened.reason());
            case ComplaintEvent.Classified _, ComplaintEvent.Routed _, ComplaintEvent.Accepted _ -> List.of();
            case ComplaintEvent.DeliveryChanged _, ComplaintEvent.ClockReached _ -> List.of();
            case ComplaintEvent.PriorityChanged _, ComplaintEvent.Confirmed _ -> List.of();
            case ComplaintEvent.Redacted _ -> List.of();
            case ComplaintEvent.Rated rated -> rated.words().stream().toList();
            case ComplaintEvent.Linked linked -> List.of(linked.conversation(), linked.author());
            case ComplaintEvent.RatingAsked _, ComplaintEvent.Unlinked _, ComplaintEvent.Readdressed _ -> List.of();
            case ComplaintEvent.Further further -> of(further);
        };
    }

    private static List<Personal> of(ComplaintEvent.Further further) {
        return switch (further) {
            case MessageChange.MessageEdited edited -> List.of(edited.text());
            case MessageChange.MessageRemoved _ -> List.of();
            case Enclosing.Enclosed enclosed -> List.of(enclosed.enclosure().name());
            case Proposing.ReplyProposed proposed -> List.of(proposed.text());
            case Proposing.ProposalReturned returned -> List.of(returned.reason());
            case Bonding.SplitOff split -> List.of(split.words());
            case Proposing.ProposalWithdrawn _, Bonding _, Undoing _ -> List.of();
            case Publishing.Published published ->
                Stream.concat(Stream.of(published.text()), published.answer().stream())
                        .toList();
            case Publishing.Unpublished gone -> gone.reason().stream().toList();
            case Rescue.HandedToEmergency handed -> handed.words().stream().toList();
            case Rescue.EmergencyTook took ->
                Stream.concat(Stream.of(took.who()), took.reference().stream()).toList();
            case Transferring.HandedTo handed -> List.of(handed.reason());
            case Contesting.Contested contested -> List.of(contested.reason());
            case Contesting.Ruled ruled -> List.of(ruled.reason());
            case Rescue.EmergencyDismissed dismissed -> List.of(dismissed.reason());
        };
    }

    private static List<Personal> and(Carried carried, Personal... personals) {
        return Stream.concat(Stream.of(personals), carried.texts()).toList();
    }

    private static List<Personal> of(ComplaintEvent.CitizenWrote wrote) {
        List<Personal> all = new ArrayList<>(and(wrote.carried(), wrote.text()));
        wrote.conversation().ifPresent(all::add);
        return all;
    }

    private static List<Personal> of(ComplaintEvent.BystanderWrote wrote) {
        List<Personal> all = new ArrayList<>(and(wrote.carried(), wrote.author(), wrote.text()));
        wrote.authorName().ifPresent(all::add);
        return all;
    }

    private static List<Personal> of(ComplaintEvent.Received received) {
        List<Personal> all =
                new ArrayList<>(and(received.carried(), received.conversation(), received.author(), received.text()));
        received.authorName().ifPresent(all::add);
        received.address().ifPresent(all::add);
        received.contact().forEach(contact -> all.add(contact.value()));
        return all;
    }
}
