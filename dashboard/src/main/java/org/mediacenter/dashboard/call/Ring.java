package org.mediacenter.dashboard.call;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.phone.LiveCall;
import org.mediacenter.channel.phone.PhoneChannel;
import org.mediacenter.hub.call.Call;
import org.mediacenter.hub.call.Calls;
import org.mediacenter.hub.channel.CallRecord.Direction;

/// A citizen's call that rings now.
///
/// @param live by what the exchange told of it
/// @param call as it would be kept now; under another id where its number or its beginning is told later
record Ring(LiveCall live, Call call) {
    private static final int SHOWN_BEFORE = 4;
    private static final int SHOWN_AFTER = 3;
    private static final String HIDDEN = "••••";

    static Future<List<Ring>> all(PhoneChannel phone) {
        return phone.lasting()
                .map(lasting -> lasting.stream()
                        .filter(live -> live.answered().isEmpty())
                        .map(live -> new Ring(live, Calls.ringing(live.missed())))
                        .filter(ring -> ring.call.direction() == Direction.INBOUND)
                        .toList());
    }

    /// By its name, which stays whatever else is told of it.
    static Future<Optional<Ring>> find(PhoneChannel phone, String name) {
        return all(phone)
                .map(all -> all.stream()
                        .filter(ring -> ring.live.name().equals(name))
                        .findFirst());
    }

    /// Where its page is, from when it rings and for as long as it is kept.
    String address() {
        return CallScreen.PATH + '/' + live.name();
    }

    /// The number as it stands on a screen others can read: its beginning and its end.
    String masked() {
        String number = live.caller();
        return number.length() <= SHOWN_BEFORE + SHOWN_AFTER
                ? number
                : number.substring(0, SHOWN_BEFORE) + HIDDEN + number.substring(number.length() - SHOWN_AFTER);
    }

    /// Never the number: it must not reach a log.
    @Override
    public String toString() {
        return "Ring[hidden]";
    }
}
