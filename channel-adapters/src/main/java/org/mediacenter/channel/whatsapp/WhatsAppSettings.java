package org.mediacenter.channel.whatsapp;

import java.util.Optional;
import org.mediacenter.channel.meta.MetaAccount;

/// The city's number on WhatsApp.
///
/// @param number Meta's id of it, and the token
/// @param template what is sent where the time to answer has passed; absent: nothing is
public record WhatsAppSettings(MetaAccount number, Optional<Template> template) {

    /// A template that Meta approved, with one place in its body for the answer.
    ///
    /// @param language as Meta names it (`id`, `en_US`)
    public record Template(String name, String language) {}
}
