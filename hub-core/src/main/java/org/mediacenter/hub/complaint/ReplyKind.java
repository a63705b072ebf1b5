package org.mediacenter.hub.complaint;

/// What a message to the citizen means for the promises.
public enum ReplyKind {
    /// Says that the complaint was heard, and its number; stops no clock.
    ACKNOWLEDGEMENT,
    /// *Tanggapan sementara*: names the next step and a date, which becomes a clock.
    INTERIM,
    /// *Tanggapan akhir*: asks for confirmation, settles by silence.
    FINAL,
    /// Asks the citizen something; the complaint waits for the answer.
    QUESTION,
    /// Says with a reason that somebody outside the city must act, and who.
    REFERRAL;

    /// Whether a person's words for the department, which stop its response clock.
    public boolean stopsResponse() {
        return this != ACKNOWLEDGEMENT;
    }

    /// Whether it answers the matter itself, so that its sending stops the feedback clock.
    public boolean isSubstantive() {
        return this == INTERIM || this == FINAL || this == REFERRAL;
    }
}
