package org.mediacenter.hub.account;

import java.time.Instant;

/// A telephone that shows one-time codes, for tests.
public final class Authenticator {
    private final byte[] key;

    /// @param letters the secret as a page shows it
    public Authenticator(String letters) {
        key = Base32.read(letters.replace(" ", ""));
    }

    /// What it shows then.
    public String shows(Instant at) {
        return OneTimeCodes.code(key, OneTimeCodes.step(at), 6);
    }
}
