package org.mediacenter.dashboard.call;

import io.vertx.core.Future;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.call.Call;
import org.mediacenter.hub.call.Line;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.RingName;

/// A call by the name its page has: kept, or ringing still.
///
/// @param rings whether nobody was heard to take it yet
record Found(Call call, boolean rings) {

    /// A call that rings is kept only when it is over, or somebody took it; until then its page has another name,
    /// which leads to it ever after.
    static Future<Optional<Found>> find(CallDesk desk, String id) {
        return desk.calls().find(id).compose(kept -> kept.isPresent() ? kept(kept) : ringing(desk, id));
    }

    private static Future<Optional<Found>> ringing(CallDesk desk, String name) {
        return Ring.find(desk.phone(), name)
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture(found.map(ring -> new Found(ring.call(), true)))
                        : desk.calls().rangAs(RingName.of(name)).compose(Found::kept));
    }

    private static Future<Optional<Found>> kept(Optional<Call> kept) {
        return Future.succeededFuture(kept.map(call -> new Found(call, false)));
    }

    /// The call under the id it is kept by from now on. Who writes something down spoke with the caller, whatever the
    /// exchange told: it is no missed call. Fails with [NotNow] where that cannot be kept now: a call before it
    /// may have had the same name.
    ///
    /// @param name of its page
    Future<Optional<Call>> spoken(CallDesk desk, String name, String username) {
        return rings
                ? desk.phone()
                        .spoken(name, username)
                        .compose(kept -> kept instanceof Accepted.Later
                                ? Future.failedFuture(new NotNow())
                                : desk.calls().rangAs(RingName.of(name)))
                : Future.succeededFuture(Optional.of(call));
    }

    /// The store is busy.
    static final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotNow() {
            super("the call is not kept yet", null, false, false);
        }
    }

    /// The caller's line, where it can be called.
    Optional<String> line() {
        return call.caller().filter(Line::isCallable);
    }

    CallLine line(Frame frame) {
        CallLine line = CallLine.of(frame, call);
        return rings ? line.ringing(frame) : line;
    }

    /// Somebody else may have been faster.
    Optional<String> takenByAnother(Frame frame, Visit visit) {
        return call.taker()
                .filter(taker -> rings && !taker.equals(visit.account().username()))
                .map(taker -> frame.say("call.taken", frame.person(taker)));
    }

    /// Never the numbers: they must not reach a log.
    @Override
    public String toString() {
        return "Found[" + call.id() + "]";
    }
}
