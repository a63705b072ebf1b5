package org.mediacenter.routing.profile;

/// A city profile was asked for that is neither a folder on disk nor shipped; the message says what there is.
public final class NoSuchProfile extends RuntimeException {
    NoSuchProfile(String message) {
        super(message);
    }
}
