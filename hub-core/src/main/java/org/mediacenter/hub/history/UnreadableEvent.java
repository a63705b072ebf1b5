package org.mediacenter.hub.history;

/// A stored event that this version of the hub cannot read; the message names complaint and
/// sequence, never texts.
public final class UnreadableEvent extends RuntimeException {
    UnreadableEvent(String message) {
        super(message);
    }

    UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
