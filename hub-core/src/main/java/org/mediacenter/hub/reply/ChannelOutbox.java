package org.mediacenter.hub.reply;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.mediacenter.hub.channel.Channel;

/// The errands of one channel: each once, in order, a bounded number at a time. Those the channel does not
/// reach now stand aside, out of the way of the others. Confined to one context.
final class ChannelOutbox {
    private static final int AT_ONCE = 64;

    private final Channel channel;
    private final Function<Errand, Future<Void>> send;
    /// Each with its conversation.
    private final SequencedMap<Errand, String> waiting = new LinkedHashMap<>();

    private final SequencedMap<Errand, String> unreached = new LinkedHashMap<>();
    private final Map<Errand, Future<Void>> sending = new HashMap<>();
    private final Map<Errand, String> again = new HashMap<>();
    private boolean stopped;

    /// @param send sends what the errand has queued, one reply after the other
    ChannelOutbox(Channel channel, Function<Errand, Future<Void>> send) {
        this.channel = channel;
        this.send = send;
    }

    /// There is something to send.
    ///
    /// @param conversation as the channel named it; empty where it was erased or given up
    void add(Errand errand, String conversation) {
        if (sending.containsKey(errand)) {
            again.put(errand, conversation);
        } else if (!conversation.equals(unreached.get(errand))) {
            unreached.remove(errand);
            waiting.put(errand, conversation);
            next();
        }
    }

    /// Goes on with those the channel may have come to reach; called each second.
    void look() {
        unreached.reversed().forEach(waiting::putFirst);
        unreached.clear();
        next();
    }

    /// What leads nowhere any more is begun, to be refused and shown.
    private void next() {
        while (!stopped && !waiting.isEmpty() && sending.size() < AT_ONCE) {
            Map.Entry<Errand, String> first = waiting.firstEntry();
            waiting.remove(first.getKey());
            if (first.getValue().isEmpty() || channel.reaches(first.getValue())) {
                begin(first.getKey());
            } else {
                unreached.put(first.getKey(), first.getValue());
            }
        }
    }

    private void begin(Errand errand) {
        Future<Void> sent = send.apply(errand);
        sending.put(errand, sent);
        sent.onComplete(_ -> sent(errand));
    }

    private void sent(Errand errand) {
        sending.remove(errand);
        String conversation = again.remove(errand);
        if (conversation != null) {
            waiting.put(errand, conversation);
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
