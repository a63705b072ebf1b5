package org.mediacenter.hub.intake;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;

/// Does the work of one conversation in order, one piece at a time, and different conversations side
/// by side. Confined to one Vert.x context; a lane exists only while it has work.
final class Lanes {
    private final Map<String, Queue<Supplier<Future<Void>>>> lanes = new HashMap<>();
    private final List<Promise<Void>> whenEmpty = new ArrayList<>();

    /// Does `work` after everything given before for the same conversation. Work that fails has had
    /// its say about it: the lane goes on.
    void add(String conversation, Supplier<Future<Void>> work) {
        Queue<Supplier<Future<Void>>> lane = lanes.get(conversation);
        if (lane != null) {
            lane.add(work);
        } else {
            lanes.put(conversation, new ArrayDeque<>(1));
            start(conversation, work);
        }
    }

    private void start(String conversation, Supplier<Future<Void>> work) {
        work.get().onComplete(_ -> next(conversation));
    }

    private void next(String conversation) {
        Queue<Supplier<Future<Void>>> lane = lanes.get(conversation);
        if (lane != null && !lane.isEmpty()) {
            start(conversation, lane.remove());
            return;
        }
        lanes.remove(conversation);
        if (lanes.isEmpty()) {
            whenEmpty.forEach(Promise::tryComplete);
            whenEmpty.clear();
        }
    }

    /// Completes the promise when no lane has work.
    void whenEmpty(Promise<Void> promise) {
        if (lanes.isEmpty()) {
            promise.complete();
        } else {
            whenEmpty.add(promise);
        }
    }
}
