package org.mediacenter.channel.sms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a centre wants a reply of several short messages: centres differ.
public enum LongMessages {
    /// Cut, each with a user data header and an 8-bit reference: what every telephone joins.
    UDH(153, 134),
    /// The same with a 16-bit reference, for centres that send so much that 256 references repeat.
    UDH_16(152, 132),
    /// Cut, each with the `sar_*` parameters: the centre writes the header.
    SAR(152, 132),
    /// Whole, in `message_payload`: the centre cuts. Counted as the centre most likely cuts it.
    PAYLOAD(153, 134);

    private final int gsmPart;
    private final int widePart;

    LongMessages(int gsmPart, int widePart) {
        this.gsmPart = gsmPart;
        this.widePart = widePart;
    }

    /// From the settings: `udh`, `udh-16`, `sar`, `payload`.
    public static Optional<LongMessages> of(String value) {
        return Arrays.stream(values()).filter(way -> way.key().equals(value)).findFirst();
    }

    /// As the settings write it.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Septets that find place in one of several.
    int gsmPart() {
        return gsmPart;
    }

    /// Octets of UCS-2 that find place in one of several.
    int widePart() {
        return widePart;
    }
}
