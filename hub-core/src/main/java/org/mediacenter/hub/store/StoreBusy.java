package org.mediacenter.hub.store;

/// The store cannot do it now; the same call may succeed later. Nothing was written, except where
/// the connection to a server broke in the middle: then asking again tells.
public final class StoreBusy extends RuntimeException {

    /// @param message which thing is in the way and what would help, for a log: no personal data
    public StoreBusy(String message) {
        super(message);
    }

    public StoreBusy(String message, Throwable cause) {
        super(message, cause);
    }
}
