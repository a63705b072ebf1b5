package org.mediacenter.dashboard.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Sentence;
import org.mediacenter.dashboard.room.Rooms.Known;
import org.mediacenter.hub.channel.ReplyRoom;
import org.mediacenter.hub.channel.ReplyRoom.Verdict;
import org.mediacenter.hub.channel.ReplyRoom.Window;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Complaint;

/// What stands beside a reply to one audience before anything is written.
///
/// @param audience `public` or `private`, as the form names it
/// @param rule how long and how many
/// @param window until when and what comes after, where there is an end
/// @param end when what is said in `window` changes; absent where it is over, or has no end
public record RoomLine(String audience, String rule, Optional<Sentence> window, Optional<Instant> end) {

    /// One for each audience the writer can choose.
    public static List<RoomLine> of(Frame frame, Complaint complaint, Rooms rooms, boolean canPublish) {
        List<RoomLine> lines = new ArrayList<>();
        if (canPublish) {
            rooms.of(complaint, Audience.PUBLIC).ifPresent(known -> lines.add(of(frame, known, Audience.PUBLIC)));
        }
        rooms.of(complaint, Audience.PRIVATE).ifPresent(known -> lines.add(of(frame, known, Audience.PRIVATE)));
        return lines;
    }

    private static RoomLine of(Frame frame, Known known, Audience audience) {
        Instant now = frame.times().now();
        Optional<Window> window = known.room().window();
        return new RoomLine(
                audience.name().toLowerCase(Locale.ROOT),
                rule(frame, known),
                window.map(end -> window(frame, known, end, now)),
                window.flatMap(end -> next(known, end, now)));
    }

    private static String rule(Frame frame, Known known) {
        ReplyRoom room = known.room();
        String how = room.most() == 1 ? "one" : room.numbered() ? "numbered" : "parts";
        String unit = room.unit().name().toLowerCase(Locale.ROOT);
        return frame.say(
                "room.rule." + how,
                channel(frame, known),
                frame.say("room." + unit, room.each()),
                room.most() == ReplyRoom.ANY ? "" : room.most());
    }

    private static Optional<Instant> next(Known known, Window window, Instant now) {
        Instant free = known.wrote().plus(window.freely());
        Instant last = known.wrote().plus(window.byPerson());
        return now.isBefore(free) ? Optional.of(free) : Optional.of(last).filter(now::isBefore);
    }

    private static Sentence window(Frame frame, Known known, Window window, Instant now) {
        Instant free = known.wrote().plus(window.freely());
        Instant last = known.wrote().plus(window.byPerson());
        if (now.isBefore(free)) {
            return frame.tell("room.free", channel(frame, known), free, after(frame, window, last));
        }
        if (now.isBefore(last)) {
            return frame.tell("room.person", channel(frame, known), last);
        }
        return window.template() > 0
                ? frame.tell("room.template", channel(frame, known), window.template())
                : frame.tell("room.over", channel(frame, known), last);
    }

    private static Sentence after(Frame frame, Window window, Instant last) {
        if (window.byPerson().compareTo(window.freely()) > 0) {
            return frame.tell("room.after.person", last);
        }
        return window.template() > 0
                ? frame.tell("room.after.template", window.template())
                : frame.tell("room.after.nothing");
    }

    /// What these words come to, as it is said while they are written.
    public static String count(Frame frame, Known known, String text) {
        ReplyRoom room = known.room();
        String unit = room.unit().name().toLowerCase(Locale.ROOT);
        String size = frame.say("room." + unit, room.size().applyAsInt(text));
        return switch (room.judge(text, known.wrote(), frame.times().now())) {
            case Verdict.Fits(int messages) when messages == 1 -> frame.say("room.count.one", size, room.each());
            case Verdict.Fits(int messages) ->
                frame.say(room.numbered() ? "room.count.numbered" : "room.count.many", size, messages);
            case Verdict.TooMany over when over.most() == 1 -> frame.say("room.count.only-one", size, room.each());
            case Verdict.TooMany over -> frame.say("room.count.too-many", size, over.most());
            case Verdict.TooLongForTemplate(int letters, int most) -> frame.say("room.count.template", letters, most);
            case Verdict.TooLate(Instant end) ->
                frame.say("room.over", channel(frame, known), frame.times().brief(end));
        };
    }

    private static String channel(Frame frame, Known known) {
        return frame.words().sayOr("channel." + known.channel(), known.channel());
    }
}
