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
import java.util.function.Predicate;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// The errands of one channel: each once, in order, a bounded number at a time, and one at a time in each
/// conversation, since somebody with two matters reads both answers below one another. Those the channel does not
/// reach now stand aside, out of the way of the others. Confined to one context.
final class ChannelOutbox {
    private static final int AT_ONCE = 64;

    private final Channel channel;
    private final Function<Errand, Future<Boolean>> send;
    /// Each with its conversation.
    private final SequencedMap<Errand, String> waiting = new LinkedHashMap<>();

    private final SequencedMap<Errand, String> unreached = new LinkedHashMap<>();
    private final Map<Errand, Future<Boolean>> sending = new HashMap<>();
    private final Map<Errand, String> again = new HashMap<>();
    /// For each conversation in which something is being sent, those who wait for that.
    private final Map<String, SequencedSet<Errand>> behind = new HashMap<>();

    /// Who rests, by the conversation it keeps.
    private final Map<String, Errand> resting = new HashMap<>();

    private boolean stopped;

    /// @param send sends what the errand has queued, one reply after the other; whether the errand rests then, to be
    ///     added again later
    ChannelOutbox(Channel channel, Function<Errand, Future<Boolean>> send) {
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
                kept(first.getKey()).ifPresent(this::free);
                begin(first.getKey(), conversation);
            } else if (!channel.reaches(conversation)) {
                unreached.put(first.getKey(), conversation);
            } else if (behind.containsKey(conversation) && !resting.remove(conversation, first.getKey())) {
                behind.get(conversation).add(first.getKey());
            } else {
                behind.putIfAbsent(conversation, new LinkedHashSet<>());
                begin(first.getKey(), conversation);
            }
        }
    }

    private void begin(Errand errand, String conversation) {
        Future<Boolean> sent = send.apply(errand);
        sending.put(errand, sent);
        sent.onComplete(done -> sent(errand, conversation, done.succeeded() && done.result()));
    }

    private void sent(Errand errand, String conversation, boolean rests) {
        sending.remove(errand);
        String more = again.remove(errand);
        if (rests && !conversation.isEmpty()) {
            resting.put(conversation, errand);
        } else {
            free(conversation);
            if (more != null) {
                waiting.put(errand, more);
            }
        }
        next();
    }

    /// Those who stood behind go on before the others, in their order.
    private void free(String conversation) {
        resting.remove(conversation);
        Optional.ofNullable(behind.remove(conversation)).orElseGet(LinkedHashSet::new).reversed().stream()
                .filter(other -> !sending.containsKey(other))
                .forEach(other -> waiting.putFirst(other, conversation));
    }

    /// The conversation an errand keeps while it rests.
    private Optional<String> kept(Errand errand) {
        return resting.entrySet().stream()
                .filter(one -> one.getValue().equals(errand))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Whoever of this complaint keeps a conversation and has nothing to send any more lets the others go.
    ///
    /// @param rests whether an errand rests still
    void settle(ComplaintNumber number, Predicate<Errand> rests) {
        List<Errand> idle = resting.values().stream()
                .filter(errand -> errand.number().equals(number) && !rests.test(errand))
                .filter(errand -> !waiting.containsKey(errand) && !unreached.containsKey(errand))
                .toList();
        idle.forEach(errand -> kept(errand).ifPresent(this::free));
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
