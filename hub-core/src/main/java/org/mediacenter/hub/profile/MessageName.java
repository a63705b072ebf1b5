package org.mediacenter.hub.profile;

import java.util.Set;

/// The texts the hub says by itself.
public enum MessageName {
    /// To every new complaint: it was heard, its number, until when it is answered.
    ACKNOWLEDGEMENT("acknowledgement"),
    /// Instead of it where the words speak of danger to life: whom to call now.
    EMERGENCY("emergency"),
    /// Below what was said where everybody reads: a neutral sentence, nothing that leads to the complaint.
    PUBLIC_ACKNOWLEDGEMENT("public-acknowledgement"),
    /// Instead of it where the words speak of danger to life.
    PUBLIC_EMERGENCY("public-emergency");

    private final String key;

    MessageName(String key) {
        this.key = key;
    }

    /// Its key in the files.
    public String key() {
        return key;
    }

    /// What each of its texts must say.
    Set<Placeholder> needed() {
        return switch (this) {
            case ACKNOWLEDGEMENT -> Set.of(Placeholder.NUMBER, Placeholder.DEADLINE);
            case EMERGENCY -> Set.of(Placeholder.NUMBER, Placeholder.EMERGENCY);
            case PUBLIC_ACKNOWLEDGEMENT -> Set.of();
            case PUBLIC_EMERGENCY -> Set.of(Placeholder.EMERGENCY);
        };
    }

    /// Whether everybody reads it.
    boolean isPublic() {
        return this == PUBLIC_ACKNOWLEDGEMENT || this == PUBLIC_EMERGENCY;
    }
}
