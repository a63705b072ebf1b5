package org.mediacenter.dashboard.standin.meta;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What was written to and from the numbers on WhatsApp of the stand-in. Thread-safe.
public final class WhatsAppChats {
    private final Map<String, Instant> lastWrote = new ConcurrentHashMap<>();
    private final Set<String> messages = ConcurrentHashMap.newKeySet();
    private final Set<String> templates = ConcurrentHashMap.newKeySet();
    private final Map<String, Buffer> files = new ConcurrentHashMap<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<Consumer<Sent>> phones = new CopyOnWriteArrayList<>();

    WhatsAppChats() {}

    /// Something the hub sent.
    ///
    /// @param to a number without `+`, or a user id
    /// @param quoted the name of the message it answers
    /// @param template empty for plain words
    public record Sent(
            String number, String id, String to, String text, Optional<String> quoted, Optional<String> template) {}

    /// Meta approves a template with one place in its body.
    public void approve(String template, String language) {
        templates.add(template + " " + language);
    }

    boolean isApproved(String template, String language) {
        return templates.contains(template + " " + language);
    }

    /// What the hub sent so far, oldest first.
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /// Calls for each thing the hub sends from now on, on a thread of the stand-in.
    public void onSent(Consumer<Sent> phone) {
        phones.add(phone);
    }

    void wrote(String number, String person, String id, Instant at) {
        messages.add(id);
        lastWrote.put(number + " " + person, at);
    }

    Optional<Instant> lastWrote(String number, String person) {
        return Optional.ofNullable(lastWrote.get(number + " " + person));
    }

    boolean hasMessage(String id) {
        return messages.contains(id);
    }

    void keeps(String id, Buffer file) {
        files.put(id, file);
    }

    Optional<Buffer> file(String id) {
        return Optional.ofNullable(files.get(id));
    }

    void takes(Sent one) {
        messages.add(one.id());
        sent.add(one);
        phones.forEach(phone -> phone.accept(one));
    }
}
