package org.mediacenter.hub.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// How one line of the audit log hangs on the one before: SHA-256 of the hash before (nothing
/// for the first) and the entry.
public final class AuditChain {
    private AuditChain() {}

    public static byte[] hash(byte[] before, byte[] entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(entry);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
