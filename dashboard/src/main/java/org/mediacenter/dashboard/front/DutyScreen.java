package org.mediacenter.dashboard.front;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.pulse.Pulse;
import org.mediacenter.hub.shift.ShiftNote;

/// `GET /desk/duty`: what stands above everybody's desk: that there is a surge, and, for the front office, that a note
/// of the last shift waits to be read, and that a channel is down or quieter than usual at this hour.
final class DutyScreen {
    private final FrontOffice office;

    DutyScreen(FrontOffice office) {
        this.office = office;
    }

    void mount(Routes routes) {
        routes.get("/desk/duty", new Access.With(Right.SEE_COMPLAINTS), this::duty);
    }

    private Future<Answer> duty(Visit visit) {
        Frame frame = office.pages().frame(visit, "desk.title", "/desk");
        JsonObject json = new JsonObject();
        office.surges()
                .now()
                .ifPresent(surge -> json.put(
                        "surge",
                        frame.tell("surge.bar", surge.reason(), surge.since(), frame.person(surge.by()))
                                .json()));
        if (visit.account().may(Right.SEE_CHANNELS)) {
            channels(frame).ifPresent(words -> json.put("channels", words));
        }
        boolean leads = visit.account().may(Right.LEAD_FRONT_OFFICE);
        return (leads ? last() : Future.succeededFuture(Optional.<ShiftNote>empty())).map(note -> {
            note.filter(last -> isFor(last, visit))
                    .ifPresent(last -> json.put(
                            "note",
                            frame.tell("shift.bar", frame.person(last.by()), last.at())
                                    .json()));
            return Answer.json(200, json.put("leads", leads).encode());
        });
    }

    /// Nobody hears a channel fall silent: who answers for them must not have to go and look.
    private Optional<String> channels(Frame frame) {
        List<String> troubled = office.hub().channels().stream()
                .flatMap(channel -> trouble(frame, channel).stream())
                .toList();
        return troubled.isEmpty()
                ? Optional.empty()
                : Optional.of(frame.say("duty.channels", String.join("; ", troubled)));
    }

    private Optional<String> trouble(Frame frame, Channel channel) {
        Pulse pulse = office.hub().pulse();
        String title = frame.words().sayOr("channel." + channel.name(), channel.name());
        if (pulse.lastTimes().health(channel).state() == State.DOWN) {
            return Optional.of(frame.say("duty.channel.down", title));
        }
        return pulse.of(channel.name()).quiet()
                ? Optional.of(frame.say("duty.channel.quiet", title))
                : Optional.empty();
    }

    private static boolean isFor(ShiftNote note, Visit visit) {
        return note.taken().isEmpty() && !note.by().equals(visit.account().username());
    }

    private Future<Optional<ShiftNote>> last() {
        return office.notes().latest(1).map(notes -> notes.stream().findFirst());
    }
}
