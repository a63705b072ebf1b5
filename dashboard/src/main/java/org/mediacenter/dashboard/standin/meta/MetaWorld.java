package org.mediacenter.dashboard.standin.meta;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// What stands on the pages and accounts of the stand-in, and who wrote to whom. Thread-safe.
public final class MetaWorld {
    private final Map<String, Words> words = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastWrote = new ConcurrentHashMap<>();
    private final Set<String> answeredAlone = ConcurrentHashMap.newKeySet();
    private final Set<String> blocking = ConcurrentHashMap.newKeySet();
    private final List<Spoken> spoken = new CopyOnWriteArrayList<>();
    private final List<Consumer<Spoken>> readers = new CopyOnWriteArrayList<>();
    private final AtomicLong next = new AtomicLong(700_000_001);

    MetaWorld() {}

    /// A post or comment.
    record Words(String account, String author, String name, String text, Instant at) {}

    /// Calls the reader for each thing the hub says from now on, on a thread of the stand-in.
    public void onSpoken(Consumer<Spoken> reader) {
        readers.add(reader);
    }

    /// What the hub said so far, oldest first.
    public List<Spoken> spoken() {
        return List.copyOf(spoken);
    }

    /// From now on this person takes no messages.
    public void block(String person) {
        blocking.add(person);
    }

    boolean isBlocking(String person) {
        return blocking.contains(person);
    }

    /// Instagram's own numbers begin so.
    static boolean isInstagram(String account) {
        return account.startsWith("17841");
    }

    String newId() {
        return Long.toString(next.getAndIncrement());
    }

    void stands(String id, Words said) {
        words.put(id, said);
    }

    Optional<Words> at(String id) {
        return Optional.ofNullable(words.get(id));
    }

    /// A person wrote to a page or account alone.
    void wrote(String account, String person, Instant at) {
        lastWrote.put(account + " " + person, at);
    }

    Optional<Instant> lastWrote(String account, String person) {
        return Optional.ofNullable(lastWrote.get(account + " " + person));
    }

    /// Takes the one private reply a post or comment allows.
    boolean answersAlone(String id) {
        return answeredAlone.add(id);
    }

    void speaks(Spoken one) {
        spoken.add(one);
        readers.forEach(reader -> reader.accept(one));
    }
}
