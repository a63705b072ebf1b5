package org.mediacenter.hub.backup;

/// A backup cannot be taken or put back; says why and what helps, for the person who asked.
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupRefused(String message) {
        super(message);
    }

    BackupRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
