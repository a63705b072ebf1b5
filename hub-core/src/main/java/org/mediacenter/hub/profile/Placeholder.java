package org.mediacenter.hub.profile;

import java.util.Locale;
import org.mediacenter.hub.surge.Surge;

/// What a text leaves room for, written `{number}` and so on.
public enum Placeholder {
    /// The complaint's number.
    NUMBER(11),
    /// The tracking key: only on private channels.
    KEY(16),
    /// The address of the tracking page, with the key: only on private channels.
    URL(72),
    /// Who must answer.
    DEPARTMENT(40),
    /// Until when it is answered, as `CityProfile.dateAndTime` writes it.
    DEADLINE(0),
    /// The telephone number for danger to life.
    EMERGENCY(3),
    /// What the city says is going on: only in acknowledgements of a surge.
    REASON(Surge.LONGEST_REASON),
    /// The code that links another conversation: to the citizen alone.
    CODE(6),
    /// What the matter is about: only in answers of officers.
    TOPIC(60),
    /// Where it is, as the profile calls the place: only in answers of officers to the citizen alone.
    PLACE(80),
    /// Who answers: only in answers of officers to the citizen alone.
    OFFICER(40);

    private final int length;

    Placeholder(int length) {
        this.length = length;
    }

    /// How many characters it may take, for texts that must fit; a deadline takes what the
    /// profile's form of dates takes.
    int length() {
        return length;
    }

    /// Whether everybody may read it.
    boolean isPublic() {
        return this == DEPARTMENT
                || this == DEADLINE
                || this == EMERGENCY
                || this == NUMBER
                || this == TOPIC
                || this == REASON;
    }

    /// As it stands in a text.
    public String written() {
        return '{' + name().toLowerCase(Locale.ROOT) + '}';
    }
}
