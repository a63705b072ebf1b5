package org.mediacenter.hub.store;

/// Another process holds the store.
public final class StoreInUse extends StoreUnusable {
    private static final long serialVersionUID = 1L;

    /// @param message who holds it, and the remedy
    public StoreInUse(String message) {
        super(message);
    }
}
