package org.mediacenter.dashboard.deed;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mediacenter.dashboard.room.Rooms;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Rescue;
import org.mediacenter.routing.DepartmentCode;

/// Says in commands what an officer decided; every text gets its own salt.
///
/// @param reviewed whether the Media Center looks at what a department answers
/// @param rooms what the channels take of a reply
/// @param random makes the salts
record Commands(Predicate<DepartmentCode> reviewed, Rooms rooms, SecureRandom random) {

    /// What is to happen for a deed about one complaint alone, in order.
    List<Command> of(Deed deed, Complaint complaint, Account account) {
        Stream<Command> files =
                deed instanceof Deed.Reply reply ? reply.enclosures().stream().map(Command.Enclose::new) : Stream.of();
        return Stream.concat(Stream.of(command(deed, complaint, account)), files)
                .toList();
    }

    private Command command(Deed deed, Complaint complaint, Account account) {
        return switch (deed) {
            case Deed.Reply reply ->
                proposes(account)
                        ? new Command.Propose(reply.kind(), sealed(reply.text()), reply.promise(), reply.audience())
                        : reply(reply, complaint, Optional.empty());
            case Deed.Send send -> reply(send.reply(), complaint, Optional.of(send.proposal()));
            case Deed.GiveBack back -> new Command.ReturnProposal(back.proposal(), sealed(back.reason()));
            case Deed.Ungroup _ -> new Command.Ungroup();
            case Deed.Joint _ -> throw new IllegalArgumentException("two complaints are changed by no one command");
            case Deed.Withdraw withdraw -> new Command.WithdrawProposal(withdraw.proposal());
            case Deed.TellEmergency tell ->
                new Command.HandToEmergency(tell.words().map(this::sealed));
            case Deed.TakenByEmergency taken ->
                new Command.TakenByEmergency(new Rescue.EmergencyTook(
                        sealed(taken.who()), taken.reference().map(this::sealed), taken.at()));
            case Deed.DismissEmergency no -> new Command.DismissEmergency(sealed(no.reason()));
            case Deed.Assign assign ->
                new Command.Assign(assign.lead(), assign.supporting(), assign.topic(), sealed(assign.reason()));
            case Deed.Accept _ -> new Command.Accept();
            case Deed.Transfer transfer -> new Command.Transfer(transfer.to(), sealed(transfer.reason()));
            case Deed.Contest contest -> new Command.Contest(sealed(contest.reason()));
            case Deed.Rule rule -> new Command.Rule(rule.lead(), rule.supporting(), sealed(rule.reason()));
            case Deed.Note note -> new Command.AddNote(sealed(note.text()));
            case Deed.TakeNoteBack back -> new Command.TakeNoteBack(back.note());
            case Deed.SendAgain again -> new Command.SendAgain(again.reply(), again.by());
            case Deed.Unlink unlink -> new Command.Unlink(unlink.way());
            case Deed.SetPriority set -> new Command.ChangePriority(set.priority());
            case Deed.Close close -> new Command.Close("officer", Optional.of(sealed(close.reason())));
            case Deed.Reopen reopen -> new Command.Reopen(sealed(reopen.reason()));
        };
    }

    /// Whether what somebody answers goes to the Media Center first.
    boolean proposes(Account account) {
        return account.department().filter(reviewed).isPresent();
    }

    private Command reply(Deed.Reply reply, Complaint complaint, Optional<String> proposal) {
        return new Command.Reply(
                reply.kind(),
                sealed(reply.text()),
                reply.promise(),
                reply.told() || rooms.shows(back(complaint, reply.audience())),
                reply.audience(),
                proposal);
    }

    /// The channel a reply goes by.
    private static String back(Complaint complaint, Audience audience) {
        return audience == Audience.PUBLIC
                ? complaint.received().channel()
                : complaint.ways().back().channel();
    }

    private Personal sealed(String text) {
        return Personal.of(text, random);
    }
}
