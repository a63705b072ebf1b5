package org.mediacenter.hub.complaint;

import java.util.List;
import java.util.Optional;

/// What was written down beside the words: another way to reach the citizen, who spoke for them, or the paper it
/// came on.
///
/// @param kind one of the names below
public record Contact(String kind, Personal value) {
    public static final String PHONE = "phone";
    public static final String EMAIL = "email";
    /// Who filed it for the reporter.
    public static final String HELPER = "helper";

    /// What the helper is to the reporter.
    public static final String HELPER_IS = "helper-is";

    public static final String HELPER_PHONE = "helper-phone";
    /// What the sender calls the paper.
    public static final String REFERENCE = "reference";

    /// When the paper was received: `2026-11-22`.
    public static final String RECEIVED_ON = "received-on";

    /// Whether the reporter is reached by it.
    public boolean reachesReporter() {
        return kind.equals(PHONE) || kind.equals(EMAIL);
    }

    /// The first of a kind; empty where there is none, or it was erased.
    public static Optional<String> of(List<Contact> all, String kind) {
        return all.stream()
                .filter(contact -> contact.kind().equals(kind))
                .findFirst()
                .flatMap(contact -> contact.value().text());
    }
}
