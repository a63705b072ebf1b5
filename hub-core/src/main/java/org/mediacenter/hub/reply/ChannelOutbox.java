package org.mediacenter.hub.reply;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// The complaints that have something to send by one channel: each once, in order, a bounded number at
/// a time, and none while the channel is down. Confined to one context.
final class ChannelOutbox {
    private static final int AT_ONCE = 64;

    private final Channel channel;
    private final Function<ComplaintNumber, Future<Void>> send;
    private final SequencedSet<ComplaintNumber> waiting = new LinkedHashSet<>();
    private final Map<ComplaintNumber, Future<Void>> sending = new HashMap<>();
    private final Set<ComplaintNumber> again = new HashSet<>();
    private boolean stopped;

    /// @param send sends what the complaint has queued, one reply after the other
    ChannelOutbox(Channel channel, Function<ComplaintNumber, Future<Void>> send) {
        this.channel = channel;
        this.send = send;
    }

    /// The complaint has something to send.
    void add(ComplaintNumber number) {
        if (sending.containsKey(number)) {
            again.add(number);
        } else {
            waiting.add(number);
            next();
        }
    }

    /// Goes on where the channel has come up again.
    void next() {
        while (!stopped
                && !waiting.isEmpty()
                && sending.size() < AT_ONCE
                && channel.health().state() == State.UP) {
            ComplaintNumber number = waiting.removeFirst();
            Future<Void> sent = send.apply(number);
            sending.put(number, sent);
            sent.onComplete(_ -> sent(number));
        }
    }

    private void sent(ComplaintNumber number) {
        sending.remove(number);
        if (again.remove(number)) {
            waiting.add(number);
        }
        next();
    }

    /// Completes when everything that is being sent now has been: its provider ids are known by then.
    Future<Void> settled() {
        return Future.join(List.copyOf(sending.values())).mapEmpty();
    }

    /// Takes nothing more in hand.
    void stop() {
        stopped = true;
    }
}
