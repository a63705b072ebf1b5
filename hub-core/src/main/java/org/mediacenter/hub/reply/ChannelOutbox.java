package org.mediacenter.hub.reply;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// The complaints that have something to send by one channel: each once, in order, a bounded number at
/// a time. Those the channel does not reach now stand aside, out of the way of the others. Confined to
/// one context.
final class ChannelOutbox {
    private static final int AT_ONCE = 64;

    private final Channel channel;
    private final Function<ComplaintNumber, Future<Void>> send;
    /// Each with its conversation.
    private final SequencedMap<ComplaintNumber, String> waiting = new LinkedHashMap<>();

    private final SequencedMap<ComplaintNumber, String> unreached = new LinkedHashMap<>();
    private final Map<ComplaintNumber, Future<Void>> sending = new HashMap<>();
    private final Map<ComplaintNumber, String> again = new HashMap<>();
    private boolean stopped;

    /// @param send sends what the complaint has queued, one reply after the other
    ChannelOutbox(Channel channel, Function<ComplaintNumber, Future<Void>> send) {
        this.channel = channel;
        this.send = send;
    }

    /// The complaint has something to send.
    ///
    /// @param conversation as the channel named it; empty where it was erased
    void add(ComplaintNumber number, String conversation) {
        if (sending.containsKey(number)) {
            again.put(number, conversation);
        } else if (!unreached.containsKey(number)) {
            waiting.put(number, conversation);
            next();
        }
    }

    /// Goes on with those the channel may have come to reach; called each second.
    void look() {
        unreached.reversed().forEach(waiting::putFirst);
        unreached.clear();
        next();
    }

    private void next() {
        while (!stopped && !waiting.isEmpty() && sending.size() < AT_ONCE) {
            Map.Entry<ComplaintNumber, String> first = waiting.firstEntry();
            waiting.remove(first.getKey());
            if (channel.reaches(first.getValue())) {
                begin(first.getKey());
            } else {
                unreached.put(first.getKey(), first.getValue());
            }
        }
    }

    private void begin(ComplaintNumber number) {
        Future<Void> sent = send.apply(number);
        sending.put(number, sent);
        sent.onComplete(_ -> sent(number));
    }

    private void sent(ComplaintNumber number) {
        sending.remove(number);
        String conversation = again.remove(number);
        if (conversation != null) {
            waiting.put(number, conversation);
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
