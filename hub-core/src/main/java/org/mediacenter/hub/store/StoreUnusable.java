package org.mediacenter.hub.store;

/// The store cannot be used at all until a person does something: a damaged file, a folder that
/// cannot be written, another hub in the same folder. Trying again by itself does not help.
public sealed class StoreUnusable extends RuntimeException permits StoreInUse {
    private static final long serialVersionUID = 1L;

    /// @param message the thing in the way and the remedy, for the person who runs the hub
    public StoreUnusable(String message) {
        super(message);
    }

    public StoreUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
