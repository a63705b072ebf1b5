package org.mediacenter.hub.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Somebody who called in vain and is to be called back; one for each caller.
///
/// @param id its name in addresses
/// @param caller the number as the exchange gave it; private
/// @param since when they first called in vain
/// @param due until when they are to be called back
/// @param calls ids of the missed calls, in the order they were heard of
/// @param tries how often they were called back in vain
/// @param next when it is worth trying again
public record CallBack(
        String id, String caller, Instant since, Instant due, List<String> calls, int tries, Optional<Instant> next)
        implements CallShelf.Passing {
    public CallBack {
        calls = List.copyOf(calls);
    }

    /// Whether nobody waits for it any more.
    @Override
    public boolean isOver() {
        return calls.isEmpty();
    }

    /// Never the number: it must not reach a log.
    @Override
    public String toString() {
        return "CallBack[" + id + "]";
    }
}
