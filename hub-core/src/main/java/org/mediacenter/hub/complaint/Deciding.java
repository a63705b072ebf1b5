package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediacenter.hub.complaint.ComplaintEvent.Accepted;
import org.mediacenter.hub.complaint.ComplaintEvent.ClockReached;
import org.mediacenter.hub.complaint.ComplaintEvent.Closed;
import org.mediacenter.hub.complaint.ComplaintEvent.Confirmed;
import org.mediacenter.hub.complaint.ComplaintEvent.Disputed;
import org.mediacenter.hub.complaint.ComplaintEvent.Noted;
import org.mediacenter.hub.complaint.ComplaintEvent.PriorityChanged;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;
import org.mediacenter.hub.complaint.ComplaintEvent.Reopened;

/// What a command makes happen to a complaint as it stands. Pure.
///
/// Whether somebody may give the command at all is asked elsewhere; here only whether the
/// complaint can take it.
record Deciding(Complaint complaint, Actor by, Instant now) {

    Decision decide(Command command) {
        return switch (command) {
            case Command.Open open -> open(open);
            case Command.AddMessage add -> new DecidingMessage(complaint).add(add.message());
            case Command.AddContext add -> new DecidingMessage(complaint).add(add.message());
            case Command.EditMessage edit -> new DecidingMessage(complaint).edit(edit.edited());
            case Command.RemoveMessage remove -> new DecidingMessage(complaint).remove(remove.removed());
            case Command.KeepAttachment keep -> new DecidingMessage(complaint).keep(keep.kept());
            case Command.LoseAttachment lose -> new DecidingMessage(complaint).lose(lose.lost());
            case Command.Classify classify -> new DecidingHandOver(complaint, by).classify(classify);
            case Command.Assign assign -> new DecidingHandOver(complaint, by).assign(assign);
            case Command.Accept _ -> accept();
            case Command.Transfer transfer -> new DecidingTransfer(complaint, by).transfer(transfer);
            case Command.Contest contest -> new DecidingContest(complaint, by).contest(contest);
            case Command.Rule rule -> new DecidingContest(complaint, by).rule(rule);
            case Command.AddNote add -> happened(new Noted(add.text()));
            case Command.TakeNoteBack back -> takeBack(back.note());
            case Command.Reply reply -> new DecidingReply(complaint, by, now).reply(reply);
            case Command.Enclose enclose -> new DecidingReply(complaint, by, now).enclose(enclose.enclosure());
            case Command.Propose propose -> new DecidingProposal(complaint, by, now).propose(propose);
            case Command.ReturnProposal back -> new DecidingProposal(complaint, by, now).giveBack(back);
            case Command.WithdrawProposal withdraw ->
                new DecidingProposal(complaint, by, now).withdraw(withdraw.proposal());
            case Command.HandToEmergency hand -> new DecidingRescue(complaint, by, now).hand(hand);
            case Command.TakenByEmergency taken -> new DecidingRescue(complaint, by, now).took(taken.took());
            case Command.DismissEmergency no -> new DecidingRescue(complaint, by, now).dismiss(no.reason());
            case Command.ChangeDelivery change -> new DecidingDelivery(complaint).change(change);
            case Command.SendAgain again -> new DecidingReply(complaint, by, now).sendAgain(again);
            case Command.RecordClock record -> recordClock(record);
            case Command.ChangePriority change -> changePriority(change);
            case Command.Confirm _ -> confirm();
            case Command.Dispute dispute -> dispute(dispute);
            case Command.Close close -> close(close);
            case Command.Reopen reopen -> reopen(reopen);
            case Command.Withdraw back -> new DecidingPerson(complaint, by, now).withdraw(back);
            case Command.AskForRating ask -> new DecidingPerson(complaint, by, now).ask(ask);
            case Command.Rate rate -> new DecidingPerson(complaint, by, now).rate(rate.rated());
            case Command.Link link -> new DecidingPerson(complaint, by, now).link(link);
            case Command.Unlink unlink -> new DecidingPerson(complaint, by, now).unlink(unlink.way());
            case Command.Absorb absorb -> new DecidingBond(complaint, by, now).absorb(absorb.other());
            case Command.Merge merge -> new DecidingBond(complaint, by, now).merge(merge);
            case Command.Release release -> new DecidingBond(complaint, by, now).release(release.other());
            case Command.Unmerge unmerge -> new DecidingBond(complaint, by, now).unmerge(unmerge);
            case Command.Relay relay -> new DecidingBond(complaint, by, now).relay(relay);
            case Command.SplitOff split -> new DecidingBond(complaint, by, now).splitOff(split);
            case Command.SplitFrom split -> new DecidingBond(complaint, by, now).splitFrom(split.whole());
            case Command.Group group -> new DecidingIncident(complaint, by, now).group(group.incident());
            case Command.Ungroup _ -> new DecidingIncident(complaint, by, now).ungroup();
            case Command.Announce announce -> new DecidingIncident(complaint, by, now).announce(announce);
            case Command.Pass pass -> new DecidingBond(complaint, by, now).pass(pass.passed());
            case Command.Publish publish -> new DecidingPublishing(complaint, by).publish(publish.published());
            case Command.Unpublish back ->
                new DecidingPublishing(complaint, by).unpublish(back.publication(), back.reason());
            case Command.Redact redact -> redact(redact);
        };
    }

    private Decision open(Command.Open open) {
        return complaint.conversation().hasMessage(open.received().message())
                ? nothing()
                : refused("already-open", "another message opened this complaint");
    }

    private Decision takeBack(long sequence) {
        return complaint.notes().stream()
                .filter(note -> note.sequence() == sequence && note.by().equals(by))
                .findFirst()
                .map(note -> note.takenBack() ? nothing() : happened(new Undoing.NoteTakenBack(sequence)))
                .orElseGet(() -> refused("not-your-note", "whoever wrote a note takes it back"));
    }

    private Decision accept() {
        if (!complaint.isOpen()) {
            return closed();
        }
        if (!(by instanceof Actor.Officer officer)) {
            return refused("only-an-officer", "somebody with an account takes a complaint on");
        }
        if (complaint.holding().lead().isEmpty()) {
            return refused("not-handed-over", "no department has it yet");
        }
        if (DecidingHandOver.isStranger(complaint, officer)) {
            return DecidingHandOver.notYours();
        }
        boolean again =
                complaint.holding().assignee().filter(officer.account()::equals).isPresent()
                        && !waitsToBeTaken(complaint.status());
        return again ? nothing() : happened(new Accepted(officer.account()));
    }

    private static boolean waitsToBeTaken(Status status) {
        return status == Status.ASSIGNED || status == Status.DISPUTED || status == Status.REOPENED;
    }

    private Decision recordClock(Command.RecordClock record) {
        ClockReached reached = new ClockReached(
                record.clock(), record.department(), record.start(), record.stage(), record.dueAt(), record.to());
        return complaint.hasReached(Reached.of(reached)) ? nothing() : happened(reached);
    }

    private Decision changePriority(Command.ChangePriority change) {
        if (change.priority() == complaint.matter().priority()) {
            return nothing();
        }
        return complaint.isOpen() ? happened(new PriorityChanged(change.priority())) : closed();
    }

    private Decision confirm() {
        return switch (complaint.status()) {
            case SETTLED -> nothing();
            case ANSWERED -> happened(new Confirmed(), new Closed("confirmed", Optional.empty()));
            case CLOSED, REFUSED -> closed();
            default -> notAnswered();
        };
    }

    private Decision dispute(Command.Dispute dispute) {
        return switch (complaint.status()) {
            case ANSWERED, SETTLED, CLOSED, REFUSED -> happened(new Disputed(dispute.words()));
            default -> notAnswered();
        };
    }

    private Decision close(Command.Close close) {
        if (!complaint.isOpen()) {
            return closed();
        }
        Optional<Decision> objection = new DecidingRescue(complaint, by, now).closingObjection(close.how());
        return objection
                .or(() -> new DecidingContest(complaint, by).closingObjection())
                .orElseGet(() -> closing(close));
    }

    private Decision closing(Command.Close close) {
        return switch (close.how()) {
            case "silence" ->
                complaint.status() == Status.ANSWERED
                        ? happened(new Closed(close.how(), close.words()))
                        : notAnswered();
            case "officer" ->
                complaint.status() == Status.ANSWERED || close.words().isPresent()
                        ? happened(new Closed(close.how(), close.words()))
                        : refused("words-required", "closing what was not answered needs a reason");
            default -> refused("unknown-way", "a complaint is closed by silence or by an officer");
        };
    }

    private Decision reopen(Command.Reopen reopen) {
        return switch (complaint.status()) {
            case ANSWERED, SETTLED, CLOSED, REFUSED -> happened(new Reopened(reopen.reason()));
            default -> refused("not-closed", "it is still owed");
        };
    }

    private Decision redact(Command.Redact redact) {
        Set<String> known = complaint.texts().map(Personal::hash).collect(Collectors.toSet());
        if (!known.containsAll(redact.hashes())) {
            return refused("unknown-text", "a hash names no text of this complaint");
        }
        Set<String> standing = new HashSet<>(redact.hashes());
        complaint
                .texts()
                .filter(text -> text.opened().isEmpty())
                .map(Personal::hash)
                .forEach(standing::remove);
        List<String> hashes = standing.stream().sorted().toList();
        return hashes.isEmpty() ? nothing() : happened(new Redacted(hashes, redact.basis()));
    }

    static Decision happened(ComplaintEvent... events) {
        return new Decision.Happened(List.of(events));
    }

    static Decision nothing() {
        return new Decision.Happened(List.of());
    }

    static Decision refused(String code, String detail) {
        return new Decision.Refused(code, detail);
    }

    static Decision closed() {
        return refused("already-closed", "nothing more is owed");
    }

    private static Decision notAnswered() {
        return refused("not-answered", "no answer was given that could be confirmed or disputed");
    }
}
