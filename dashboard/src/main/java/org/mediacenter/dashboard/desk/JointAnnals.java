package org.mediacenter.dashboard.desk;

import java.util.Optional;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.complaint.Bonding;
import org.mediacenter.hub.complaint.ComplaintEvent.Further;
import org.mediacenter.hub.complaint.Contesting;
import org.mediacenter.hub.complaint.Enclosing;
import org.mediacenter.hub.complaint.MessageChange;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Proposing;
import org.mediacenter.hub.complaint.Publishing;
import org.mediacenter.hub.complaint.Rescue;
import org.mediacenter.hub.complaint.Transferring;
import org.mediacenter.hub.complaint.Undoing;

/// History lines of what became of messages, and of what was done together with others.
record JointAnnals(Frame frame) {

    String what(Further further) {
        return switch (further) {
            case MessageChange.MessageEdited _ -> frame.say("event.MessageEdited");
            case MessageChange.MessageRemoved removed -> frame.say("event.MessageRemoved." + removed.how());
            case Rescue rescue -> frame.say("event." + rescue.getClass().getSimpleName());
            case Undoing.NoteTakenBack _ -> frame.say("event.NoteTakenBack");
            case Transferring.HandedTo handed ->
                handed.from()
                        .map(from -> frame.say("event.HandedTo.from", frame.person(from), frame.person(handed.to())))
                        .orElseGet(() -> frame.say("event.HandedTo", frame.person(handed.to())));
            case Contesting contesting -> what(contesting);
            case Enclosing.Enclosed _ -> frame.say("event.Enclosed");
            case Publishing.Published _ -> frame.say("event.Published");
            case Publishing.Unpublished gone ->
                frame.say(
                        "event.Unpublished",
                        frame.words().sayOr("publish.how." + gone.how(), frame.say("publish.how.person")));
            case Bonding bonding -> frame.say("event." + bonding.getClass().getSimpleName());
            case Proposing.ReplyProposed proposed ->
                frame.say(
                        "event.ReplyProposed",
                        frame.say("reply." + proposed.kind().name()));
            case Proposing.ProposalReturned _ -> frame.say("event.ProposalReturned");
            case Proposing.ProposalWithdrawn _ -> frame.say("event.ProposalWithdrawn");
        };
    }

    private String what(Contesting contesting) {
        City city = frame.city();
        return switch (contesting) {
            case Contesting.Contested contested ->
                frame.say("event.Contested", city.departmentName(contested.department()));
            case Contesting.Ruled ruled
            when ruled.supporting().isEmpty() -> frame.say("event.Ruled", city.departmentName(ruled.lead()));
            case Contesting.Ruled ruled ->
                frame.say(
                        "event.Ruled.supporting",
                        city.departmentName(ruled.lead()),
                        ruled.supporting().stream().map(city::departmentName).collect(Collectors.joining(", ")));
        };
    }

    /// What was proposed stands in no conversation, so it stands here; changed words stand in theirs.
    static Optional<Personal> words(Further further) {
        return switch (further) {
            case Proposing.ReplyProposed proposed -> Optional.of(proposed.text());
            case Proposing.ProposalReturned returned -> Optional.of(returned.reason());
            case Enclosing.Enclosed enclosed -> Optional.of(enclosed.enclosure().name());
            case Transferring.HandedTo handed -> Optional.of(handed.reason());
            case Contesting.Contested contested -> Optional.of(contested.reason());
            case Contesting.Ruled ruled -> Optional.of(ruled.reason());
            case Publishing.Published published -> Optional.of(published.text());
            case Publishing.Unpublished gone -> gone.reason();
            case Bonding.SplitOff split -> Optional.of(split.words());
            case Rescue.HandedToEmergency handed -> handed.words();
            case Rescue.EmergencyTook took -> Optional.of(took.who());
            case Rescue.EmergencyDismissed dismissed -> Optional.of(dismissed.reason());
            case MessageChange _, Proposing.ProposalWithdrawn _, Bonding _, Undoing _ -> Optional.empty();
        };
    }
}
