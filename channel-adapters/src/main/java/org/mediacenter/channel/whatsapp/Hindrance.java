package org.mediacenter.channel.whatsapp;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.hub.channel.ChannelMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thing that may be wrong at Meta, by the newest reply that tells, and its note in the channel's notebook: one
/// change of it is written after the other. Thread-safe.
final class Hindrance {
    private static final Logger log = LoggerFactory.getLogger(Hindrance.class);
    private final String key;
    private Optional<ChannelMemory> memory = Optional.empty();
    private Optional<String> why = Optional.empty();
    private Optional<String> noted = Optional.empty();
    private boolean writing;
    private long judgedBy;

    /// @param key of its note; another one for each template or account
    Hindrance(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /// What is to be mended.
    synchronized Optional<String> why() {
        return why;
    }

    /// Takes up the note of an earlier run, unless a reply has told since.
    synchronized void takeUp(ChannelMemory notebook, Map<String, String> notes) {
        memory = Optional.of(notebook);
        noted = Optional.ofNullable(notes.get(key));
        why = judgedBy == 0 ? noted : why;
        write();
    }

    /// What a reply tells; nothing where one that was sent later has told already.
    ///
    /// @param sending a larger number was sent later
    synchronized void judge(long sending, Optional<String> now) {
        if (sending >= judgedBy) {
            judgedBy = sending;
            why = now;
            write();
        }
    }

    /// Writes nothing more: the notebook is another one's now.
    synchronized void close() {
        memory = Optional.empty();
    }

    private void write() {
        if (!writing && !why.equals(noted)) {
            memory.ifPresent(this::write);
        }
    }

    private void write(ChannelMemory notebook) {
        Optional<String> now = why;
        writing = true;
        Future<Void> written = now.map(text -> notebook.write(key, text)).orElseGet(() -> notebook.forget(key));
        written.onSuccess(_ -> written(now)).onFailure(this::failed);
    }

    private synchronized void written(Optional<String> now) {
        writing = false;
        noted = now;
        write();
    }

    /// The next reply that tells something tries again.
    private synchronized void failed(Throwable cause) {
        writing = false;
        log.warn("what is to be mended at meta, or is mended, is not noted yet", cause);
    }
}
