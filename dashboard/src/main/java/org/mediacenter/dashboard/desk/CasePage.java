package org.mediacenter.dashboard.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.dashboard.map.SmallMap;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Sentence;
import org.mediacenter.dashboard.room.RoomLine;
import org.mediacenter.hub.retention.Hold;
import org.mediacenter.routing.Department;

/// One complaint as an officer sees it.
///
/// @param version number of events seen; forms carry it back
/// @param marks words for what must be known before anybody reads on
/// @param person what is known of the citizen besides
/// @param ways those that were proved to be the citizen's besides
/// @param where what the citizen's words say about where, beside the place
/// @param map where that is, among its neighbours
/// @param split where the message seems to be about several matters
/// @param alike open complaints that may be about the same matter, as far as the reader sees them
/// @param undo whether what the reader just did can be taken back
/// @param notice what could not be done and why
/// @param written what somebody wrote into a form that could not be taken, by `form.field`
/// @param can which forms are shown
/// @param route how a reply goes out, or what it would wait for
/// @param happening the incident it stands under, or those it could
/// @param alarm where a life is in danger
/// @param joint what is done together with others: words the Media Center looks at
/// @param sms where a reply is paid by the message
/// @param rooms what the channels a reply may take make of it
/// @param replyDraft the reply the reader began and did not send
/// @param noteDraft the same of a note
/// @param publicly whether everybody reads something of it
/// @param dispute whose it is, where a department says that it is not theirs
/// @param hold what keeps it from being erased, for readers who may know
public record CasePage(
        Frame frame,
        String number,
        long version,
        String status,
        String kind,
        String priority,
        String channel,
        Instant acceptedAt,
        String author,
        List<String> contacts,
        List<Fact> person,
        List<WayLine> ways,
        String address,
        String place,
        List<Fact> where,
        Optional<SmallMap> map,
        String topic,
        String lead,
        List<String> supporting,
        String assignee,
        boolean anonymous,
        boolean confidential,
        boolean triage,
        List<String> marks,
        List<ClockLine> clocks,
        List<TalkLine> talk,
        Optional<Split> split,
        Why why,
        List<AlikeLine> alike,
        List<HistoryLine> history,
        List<Choice> guesses,
        List<Department> departments,
        Can can,
        String route,
        Optional<SmsBox> sms,
        List<RoomLine> rooms,
        JointPage joint,
        HappeningPane happening,
        AlarmPanel alarm,
        boolean saved,
        boolean undo,
        Optional<String> notice,
        Map<String, String> written,
        DraftLine replyDraft,
        DraftLine noteDraft,
        PublicLine publicly,
        DisputeLine dispute,
        Optional<Hold> hold) {

    /// What the reader may do now.
    ///
    /// @param publish whether a reply can be given where everybody reads
    public record Can(
            boolean reply,
            boolean publish,
            boolean assign,
            boolean accept,
            boolean note,
            boolean priority,
            boolean close,
            boolean reopen,
            boolean transfer) {}

    /// A fact with its name.
    public record Fact(String name, String words) {}

    /// A linked way to the citizen.
    ///
    /// @param label its name in forms
    /// @param words which it is, whose as far as the reader may know, and how it was proved
    public record WayLine(String label, String words) {}

    /// A department to choose, with what is said beside it.
    public record Choice(String code, String words) {}

    /// A deadline.
    ///
    /// @param due absent while the clock is paused
    /// @param stopped when it was stopped, absent while it runs
    public record ClockLine(
            String name,
            String department,
            Optional<Instant> due,
            Optional<Instant> stopped,
            boolean late,
            boolean paused) {

        public long dueSecond() {
            return due.map(Instant::getEpochSecond).orElse(0L);
        }
    }

    /// One thing said.
    ///
    /// @param kind `citizen`, `reply` or `note`
    /// @param parts the words, cut where routing pointed at them
    /// @param delivery state of the delivery; empty for what was not sent
    /// @param why the provider's words about it
    /// @param again name of the reply, where a person may send it again
    /// @param others other ways it may take then
    /// @param marks what must be known of it: that everybody reads it, that it was changed, taken back ...
    /// @param files what it brought
    /// @param raw where it stands as the provider sent it
    public record TalkLine(
            String kind,
            String who,
            Instant at,
            String channel,
            String title,
            List<Part> parts,
            String delivery,
            String why,
            Optional<Instant> promise,
            Optional<String> again,
            List<Choice> others,
            List<String> marks,
            List<FileLine> files,
            Optional<String> raw) {}

    /// A photo or another file of a message.
    ///
    /// @param words what it is, and how it stands while the hub does not have it
    /// @param address where it opens; empty while the hub does not have it
    /// @param picture whether it can be shown in the page
    /// @param original where it is as it came, for people with the right to look, where another one is shown
    public record FileLine(String words, String address, boolean picture, Optional<String> original) {

        /// What there is of it once.
        public FileLine(String words, String address, boolean picture) {
            this(words, address, picture, Optional.empty());
        }
    }

    /// A stretch of the citizen's words.
    ///
    /// @param reason why routing pointed at it; empty for the rest
    public record Part(String text, String reason) {}

    /// Why routing decided as it did.
    ///
    /// @param similar numbers of past complaints that spoke for it, the weightiest first
    public record Why(String summary, List<String> reasons, List<String> similar, List<String> alternatives) {}

    /// One event of the history.
    ///
    /// @param words what was written with it: a reason
    /// @param byHub whether nobody did it but the hub
    public record HistoryLine(Instant at, String who, Sentence what, String words, boolean byHub) {}

    /// The clocks that run now, the nearest first.
    public List<ClockLine> running() {
        return clocks.stream()
                .filter(clock -> clock.stopped().isEmpty() && clock.due().isPresent())
                .sorted(Comparator.comparingLong(ClockLine::dueSecond))
                .toList();
    }

    /// What a reply can be, as forms name it.
    public List<String> replyKinds() {
        return List.of("INTERIM", "FINAL", "QUESTION", "REFERRAL");
    }

    /// Whether a reply of this kind is proposed: the one that was written, or the first.
    public boolean isKind(String kind) {
        return kind.equals(written.getOrDefault("replies.kind", "INTERIM"));
    }

    /// Whether the time to answer is over, so that somebody may have told the citizen by another way.
    public boolean mayBeToldOtherwise() {
        return !joint.through()
                && rooms.stream()
                        .anyMatch(room -> room.audience().equals("private")
                                && room.window().isPresent()
                                && room.end().isEmpty());
    }

    public String written(String field) {
        return written.getOrDefault(field, "");
    }

    public boolean isWritten(String field, String value) {
        return value.equals(written.get(field));
    }

    /// Never the words: they must not reach a log.
    @Override
    public String toString() {
        return "CasePage[" + number + "]";
    }
}
