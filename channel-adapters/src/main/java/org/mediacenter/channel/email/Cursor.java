package org.mediacenter.channel.email;

import java.util.Optional;

/// How far the mailbox was read: the last number handed over, and the validity of the mailbox's numbers.
record Cursor(long validity, long uid) {
    /// Its name in the notebook.
    static final String NOTE = "cursor";

    static Optional<Cursor> of(String note) {
        return note.matches("\\d{1,18}:\\d{1,18}")
                ? Optional.of(new Cursor(
                        Long.parseLong(note.substring(0, note.indexOf(':'))),
                        Long.parseLong(note.substring(note.indexOf(':') + 1))))
                : Optional.empty();
    }

    String note() {
        return validity + ":" + uid;
    }
}
