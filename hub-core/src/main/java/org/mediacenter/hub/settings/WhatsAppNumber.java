package org.mediacenter.hub.settings;

import java.util.Optional;

/// The city's number on WhatsApp, which belongs to its app at Meta.
///
/// @param phoneNumberId Meta's number for it, which is not the telephone number
/// @param template what is sent where the time to answer has passed; absent: nothing is
public record WhatsAppNumber(String phoneNumberId, Secret token, Optional<Template> template) {

    /// A template that Meta approved, with one place in its body for the answer.
    ///
    /// @param language as Meta names it (`id`, `en_US`)
    public record Template(String name, String language) {}
}
