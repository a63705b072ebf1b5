package org.mediacenter.hub.channel;

import java.util.Optional;

/// Something a message brought besides its words; a location is a [InboundMessage.Filing#point()].
///
/// @param source what [Channel#fetch] knows it by: an address, or the provider's id of the file;
///     private, and with many providers good for a short time only
/// @param contentType as the provider names it (`image/jpeg`)
/// @param name the file's name as the citizen sees it
public record Attachment(Kind kind, String source, Optional<String> contentType, Optional<String> name) {

    public enum Kind {
        PHOTO,
        VIDEO,
        AUDIO,
        FILE,
        /// A picture instead of a word, a thumb: says nothing that could be a matter.
        STICKER,
        /// A page or post that was shared, whose content is not fetched.
        LINK
    }

    /// Never the address: it opens the file for whoever has it.
    @Override
    public String toString() {
        return "Attachment[" + kind + "]";
    }
}
