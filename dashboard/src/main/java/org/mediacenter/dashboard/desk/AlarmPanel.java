package org.mediacenter.dashboard.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Sentence;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Alarm;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.complaint.Personal;

/// A danger to life in a complaint, and who has it.
///
/// @param ringing whether it waits for somebody at the emergency number to take it
/// @param can whether the reader may hand it over
/// @param since when it began to ring
/// @param told when the emergency number was last told, and by whom; empty where it was not
/// @param taken who took it, when and as what; empty where nobody did
/// @param now as a form field has it
public record AlarmPanel(
        boolean ringing,
        boolean can,
        Optional<Instant> since,
        Optional<Sentence> told,
        Optional<Sentence> taken,
        String now) {

    static AlarmPanel of(Frame frame, Complaint complaint, Account account) {
        Optional<Alarm> latest = complaint.alarms().latest();
        return new AlarmPanel(
                complaint.alarms().ringing().isPresent(),
                account.may(Right.HAND_TO_EMERGENCY) && complaint.isOpen(),
                latest.map(Alarm::since),
                latest.flatMap(alarm -> told(frame, alarm)),
                latest.flatMap(Alarm::taken).map(taken -> taken(frame, taken)),
                LocalDateTime.ofInstant(frame.times().now(), frame.city().zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
    }

    private static Optional<Sentence> told(Frame frame, Alarm alarm) {
        if (alarm.told().isEmpty()) {
            return Optional.empty();
        }
        Alarm.Told last = alarm.told().getLast();
        return Optional.of(frame.tell("alarm.told", frame.person(last.by()), last.at()));
    }

    private static Sentence taken(Frame frame, Alarm.Taken taken) {
        String who = text(frame, taken.who());
        String reference = taken.reference().map(text -> text(frame, text)).orElse("-");
        return frame.tell("alarm.taken", who, taken.at(), reference, frame.person(taken.by()));
    }

    private static String text(Frame frame, Personal personal) {
        return personal.text().map(Masked::text).orElse(frame.say("case.erased"));
    }
}
