package org.mediacenter.hub.reply;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;
import org.mediacenter.hub.channel.Channel;

/// The errands of one channel: each once, in order, a bounded number at a time, and one at a time in each
/// conversation, since somebody with two matters reads both answers below one another. Those the channel does not
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
    /// For each conversation in which something is being sent, those who wait for that.
    private final Map<String, SequencedSet<Errand>> behind = new HashMap<>();

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
            String conversation = first.getValue();
            if (conversation.isEmpty()) {
                begin(first.getKey(), conversation);
            } else if (!channel.reaches(conversation)) {
                unreached.put(first.getKey(), conversation);
            } else if (behind.containsKey(conversation)) {
                behind.get(conversation).add(first.getKey());
            } else {
                behind.put(conversation, new LinkedHashSet<>());
                begin(first.getKey(), conversation);
            }
        }
    }

    private void begin(Errand errand, String conversation) {
        Future<Void> sent = send.apply(errand);
        sending.put(errand, sent);
        sent.onComplete(_ -> sent(errand, conversation));
    }

    /// Those who stood behind it go on before the others, in their order.
    private void sent(Errand errand, String conversation) {
        sending.remove(errand);
        Optional.ofNullable(behind.remove(conversation)).orElseGet(LinkedHashSet::new).reversed().stream()
                .filter(other -> !sending.containsKey(other))
                .forEach(other -> waiting.putFirst(other, conversation));
        String more = again.remove(errand);
        if (more != null) {
            waiting.put(errand, more);
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
