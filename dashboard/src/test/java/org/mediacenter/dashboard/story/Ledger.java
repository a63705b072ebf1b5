package org.mediacenter.dashboard.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// The sender's own book: what it sent, and what the hub said yes to. Thread-safe.
final class Ledger {
    private final Map<Integer, String> acknowledged = new TreeMap<>();
    private final List<Integer> unanswered = new ArrayList<>();
    private final List<String> contradictions = new ArrayList<>();
    private int next;

    /// The number of a complaint that was not sent before.
    synchronized int fresh() {
        return next++;
    }

    /// How many different complaints were sent.
    synchronized int sent() {
        return next;
    }

    /// The hub said yes.
    ///
    /// @param number the complaint's number, empty where the channel does not tell it
    synchronized void yes(int n, String number) {
        String before = acknowledged.putIfAbsent(n, number);
        if (before != null && !before.equals(number)) {
            contradictions.add("complaint " + n + " was " + before + ", then " + number);
        }
        notifyAll();
    }

    /// The hub said nothing, or come back later.
    synchronized void noAnswer(int n) {
        unanswered.add(n);
    }

    synchronized boolean isAcknowledged(int n) {
        return acknowledged.containsKey(n);
    }

    synchronized int acknowledgements() {
        return acknowledged.size();
    }

    synchronized Map<Integer, String> acknowledged() {
        return new TreeMap<>(acknowledged);
    }

    /// Answers that did not agree with one another; empty is good.
    synchronized List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    /// What a careful sender repeats after a crash: all that was not answered, and a tenth of the rest.
    synchronized List<Integer> toRepeat(Random random) {
        List<Integer> again = new ArrayList<>(unanswered);
        unanswered.clear();
        acknowledged.keySet().stream().filter(_ -> random.nextInt(10) == 0).forEach(again::add);
        return again;
    }

    /// Waits until so many were acknowledged.
    synchronized void awaitAcknowledgements(int count) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (acknowledged.size() < count) {
            if (System.nanoTime() > end) {
                throw new AssertionError("only " + acknowledged.size() + " acknowledged, wanted " + count);
            }
            wait(100);
        }
    }
}
