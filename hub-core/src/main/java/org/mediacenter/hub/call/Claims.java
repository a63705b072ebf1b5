package org.mediacenter.hub.call;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mediacenter.hub.call.Call.Settled;

/// Sees to it that one call is written down once, on all nodes: the first form that asks may, as often as it asks.
///
/// A form that never came to its end (a hub may die between two steps) holds a call for two minutes, since words that
/// are heard twice cost less than words that are lost.
public final class Claims {
    static final Duration HELD_FOR = Duration.ofMinutes(2);
    private static final String CLAIM = "claimed/";

    private final CallShelf shelf;

    Claims(CallShelf shelf) {
        this.shelf = shelf;
    }

    /// Whose a call is to write down.
    ///
    /// @param form what the form calls itself here and nowhere else: it must lead to no complaint, since a
    ///     call leads to a caller who may want to be unknown
    record Claim(String form, Instant at) {}

    /// Whether a form may write down what was said in these calls of one caller; all of them or none.
    public Future<Boolean> claim(List<String> calls, String form) {
        return claim(calls, form, new ArrayList<>());
    }

    private Future<Boolean> claim(List<String> calls, String form, List<String> claimed) {
        if (claimed.size() == calls.size()) {
            return Future.succeededFuture(true);
        }
        String next = calls.get(claimed.size());
        return claim(next, form).compose(ours -> {
            if (ours) {
                claimed.add(next);
                return claim(calls, form, claimed);
            }
            return release(claimed, form).map(false);
        });
    }

    private Future<Boolean> claim(String call, String form) {
        Claim mine = new Claim(form, shelf.now());
        return shelf.first(CLAIM + call, Claim.class, mine)
                .compose(kept -> kept.form().equals(form) ? Future.succeededFuture(true) : takeOver(call, kept, mine));
    }

    private Future<Boolean> takeOver(String call, Claim kept, Claim mine) {
        if (kept.at().plus(HELD_FOR).isAfter(mine.at())) {
            return Future.succeededFuture(false);
        }
        return shelf.read(Calls.CALL + call, Call.class)
                .compose(found -> found.filter(Claims::isWrittenDown).isPresent()
                        ? Future.succeededFuture(false)
                        : shelf.change(
                                        CLAIM + call,
                                        Claim.class,
                                        before -> before.filter(kept::equals).map(_ -> mine))
                                .compose(_ -> shelf.read(CLAIM + call, Claim.class))
                                .map(now -> now.filter(mine::equals).isPresent()));
    }

    private static boolean isWrittenDown(Call call) {
        return call.complaint().isPresent()
                || call.settled().filter(how -> how == Settled.FILED).isPresent();
    }

    /// Lets other forms write these calls down; this one did not.
    public Future<Void> release(List<String> calls, String form) {
        Future<Void> released = Future.succeededFuture();
        for (String call : calls) {
            released = released.compose(_ -> shelf.read(CLAIM + call, Claim.class))
                    .compose(kept ->
                            kept.filter(claim -> claim.form().equals(form)).isPresent()
                                    ? shelf.remove(CLAIM + call)
                                    : Future.succeededFuture());
        }
        return released;
    }
}
