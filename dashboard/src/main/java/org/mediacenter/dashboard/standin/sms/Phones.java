package org.mediacenter.dashboard.standin.sms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// All telephones of the stand-in's network: what they received, and which are switched off.
///
/// Numbers are compared by their digits alone. Thread-safe.
public final class Phones {
    private final List<TextMessage> received = new CopyOnWriteArrayList<>();
    private final List<Consumer<TextMessage>> readers = new CopyOnWriteArrayList<>();
    private final Map<String, TreeMap<Integer, String>> unfinished = new ConcurrentHashMap<>();
    private final Set<String> off = ConcurrentHashMap.newKeySet();

    Phones() {}

    /// Calls the reader for each message that arrives from now on, on a thread of the SMSC.
    public void onMessage(Consumer<TextMessage> reader) {
        readers.add(reader);
    }

    /// Nothing reaches this telephone any more: its messages end as undeliverable.
    public void switchOff(String number) {
        off.add(digits(number));
    }

    /// What this telephone received so far, oldest first.
    public List<TextMessage> received(String number) {
        String digits = digits(number);
        return received.stream()
                .filter(message -> digits(message.to()).equals(digits))
                .toList();
    }

    boolean isReachable(String number) {
        return !off.contains(digits(number));
    }

    void arrive(String from, String to, Segment segment) {
        Segment.Part part = segment.part();
        String key = from + " " + digits(to) + " " + part.reference();
        TreeMap<Integer, String> parts = unfinished.computeIfAbsent(key, _ -> new TreeMap<>());
        synchronized (parts) {
            parts.put(part.number(), segment.text());
            if (parts.size() < part.total()) {
                return;
            }
        }
        unfinished.remove(key);
        read(new TextMessage(from, to, String.join("", parts.values())));
    }

    private void read(TextMessage message) {
        received.add(message);
        readers.forEach(reader -> reader.accept(message));
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
