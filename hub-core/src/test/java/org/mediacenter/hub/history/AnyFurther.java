package org.mediacenter.hub.history;

import static org.mediacenter.hub.history.AnyHistory.departments;
import static org.mediacenter.hub.history.AnyHistory.instants;
import static org.mediacenter.hub.history.AnyHistory.personals;
import static org.mediacenter.hub.history.AnyHistory.strings;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Bonding;
import org.mediacenter.hub.complaint.ComplaintEvent;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Contesting;
import org.mediacenter.hub.complaint.Enclosing;
import org.mediacenter.hub.complaint.Enclosure;
import org.mediacenter.hub.complaint.MessageChange;
import org.mediacenter.hub.complaint.Proposing;
import org.mediacenter.hub.complaint.Publishing;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Rescue;
import org.mediacenter.hub.complaint.Transferring;
import org.mediacenter.hub.complaint.Undoing;

/// Any events of what became of messages, and of what is done together with others.
final class AnyFurther {
    private AnyFurther() {}

    static Arbitrary<ComplaintEvent> events() {
        return Arbitraries.oneOf(
                proposed(),
                Combinators.combine(strings(), personals()).as(Proposing.ProposalReturned::new),
                strings().map(Proposing.ProposalWithdrawn::new),
                Combinators.combine(strings(), personals(), strings())
                        .as((reply, name, type) -> new Enclosing.Enclosed(
                                reply, new Enclosure(name, new Attached.Blob("ab".repeat(32), 12, type)))),
                Combinators.combine(strings(), personals(), instants().optional())
                        .as(MessageChange.MessageEdited::new),
                Combinators.combine(strings(), strings(), instants().optional()).as(MessageChange.MessageRemoved::new),
                Combinators.combine(strings().optional(), strings(), personals())
                        .as(Transferring.HandedTo::new),
                Combinators.combine(departments(), personals()).as(Contesting.Contested::new),
                Combinators.combine(departments(), departments().list().ofMaxSize(2), personals())
                        .as(Contesting.Ruled::new),
                Arbitraries.longs().between(1, 9_999).map(Undoing.NoteTakenBack::new),
                personals().optional().map(Rescue.HandedToEmergency::new),
                Combinators.combine(personals(), personals().optional(), instants())
                        .as(Rescue.EmergencyTook::new),
                personals().map(Rescue.EmergencyDismissed::new),
                Combinators.combine(
                                strings(),
                                personals(),
                                personals().optional(),
                                photos().list().ofMaxSize(2))
                        .as(Publishing.Published::new),
                Combinators.combine(strings(), strings(), personals().optional())
                        .as(Publishing.Unpublished::new),
                numbers().map(Bonding.Merged::new),
                numbers().map(Bonding.Unmerged::new),
                numbers().map(Bonding.Absorbed::new),
                numbers().map(Bonding.Released::new),
                Combinators.combine(numbers(), personals()).as(Bonding.SplitOff::new),
                numbers().map(Bonding.SplitFrom::new),
                strings().map(Bonding.Grouped::new),
                strings().map(Bonding.Ungrouped::new),
                Combinators.combine(strings(), strings()).as(Bonding.Announced::new),
                Combinators.combine(numbers(), strings()).as(Bonding.Passed::new),
                Combinators.combine(numbers(), strings()).as(Bonding.Relayed::new));
    }

    private static Arbitrary<Publishing.Photo> photos() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 99),
                        Arbitraries.integers().between(0, 9))
                .as(Publishing.Photo::new);
    }

    private static Arbitrary<ComplaintNumber> numbers() {
        return Arbitraries.of("K7H-M3X-RTY", "WC7-V2N-GD8").map(ComplaintNumber::new);
    }

    private static Arbitrary<Proposing.ReplyProposed> proposed() {
        return Combinators.combine(
                        strings(),
                        Arbitraries.of(ReplyKind.class),
                        personals(),
                        instants().optional(),
                        Arbitraries.of(Audience.class),
                        departments())
                .as(Proposing.ReplyProposed::new);
    }
}
