package org.mediacenter.dashboard.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.dashboard.deed.Deed;
import org.mediacenter.dashboard.page.Words;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.ComplaintEvent.Noted;
import org.mediacenter.hub.complaint.ComplaintEvent.Reassigned;
import org.mediacenter.hub.complaint.ComplaintEvent.Routed;
import org.mediacenter.hub.complaint.Contesting;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.history.Dossier;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.TopicCode;

/// What takes back what somebody just did: a new fact, so that the history keeps both. Nothing that reached a
/// citizen is taken back. Pure.
public sealed interface Undo {
    /// Longer than the button for it is shown, for a slow line.
    Duration LONGEST = Duration.ofSeconds(30);

    /// This deed does.
    record By(Deed deed) implements Undo {}

    /// Nothing does.
    ///
    /// @param code stable: `undo-late`, `undo-overtaken`, `undo-impossible`
    record Not(String code) implements Undo {}

    /// For the last thing a person did.
    static Undo of(Dossier dossier, Account account, Instant now) {
        List<Recorded> history = dossier.history();
        Optional<Recorded> last = history.stream()
                .filter(recorded -> !(recorded.by() instanceof Actor.Hub))
                .reduce((_, later) -> later);
        boolean own = last.map(Recorded::by)
                .filter(by ->
                        by instanceof Actor.Officer officer && officer.account().equals(account.username()))
                .isPresent();
        if (!own) {
            return new Not("undo-overtaken");
        }
        return last.get().at().plus(LONGEST).isBefore(now)
                ? new Not("undo-late")
                : of(
                        last.get(),
                        history.stream()
                                .filter(recorded ->
                                        recorded.sequence() < last.get().sequence())
                                .toList());
    }

    private static Undo of(Recorded last, List<Recorded> before) {
        return switch (last.event()) {
            case Noted _ when !isReason(last, before) -> new By(new Deed.TakeNoteBack(last.sequence()));
            case Reassigned reassigned -> back(reassigned, before);
            default -> new Not("undo-impossible");
        };
    }

    /// A hand-over out of triage says why as a note.
    private static boolean isReason(Recorded note, List<Recorded> before) {
        return !before.isEmpty()
                && before.getLast().event() instanceof Routed
                && before.getLast().at().equals(note.at());
    }

    /// Stands in the history beside what it takes back, in the city's first language.
    private static String reason() {
        return Words.in(Language.INDONESIAN).say("undo.reason");
    }

    private static Undo back(Reassigned reassigned, List<Recorded> before) {
        record Held(List<DepartmentCode> supporting, Optional<TopicCode> topic) {}
        Optional<Held> held = before.reversed().stream()
                .flatMap(recorded -> switch (recorded.event()) {
                    case Routed routed -> Stream.of(new Held(routed.supporting(), routed.topic()));
                    case Contesting.Ruled ruled -> Stream.of(new Held(ruled.supporting(), Optional.empty()));
                    case Reassigned other -> Stream.of(new Held(other.supporting(), other.topic()));
                    default -> Stream.of();
                })
                .findFirst();
        return held.<Undo>map(
                        was -> new By(new Deed.Assign(reassigned.from(), was.supporting(), was.topic(), reason())))
                .orElse(new Not("undo-impossible"));
    }
}
