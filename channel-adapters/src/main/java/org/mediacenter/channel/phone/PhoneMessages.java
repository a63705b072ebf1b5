package org.mediacenter.channel.phone;

import java.util.Optional;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Filing;

/// From an operator's words to what the inbox takes. Pure.
final class PhoneMessages {
    /// Before the number in the name of a conversation whose caller agreed to be answered by SMS.
    static final String BY_SMS = "sms ";

    private static final String BY_VOICE = "call ";
    private static final String WITHHELD = "withheld";

    private PhoneMessages() {}

    /// Never threaded: what is written down from a call is a matter of its own, until a person says otherwise.
    static InboundMessage inbound(CallWords words) {
        String line = words.number().orElse(WITHHELD);
        boolean bySms = words.bySms() && words.number().isPresent();
        return new InboundMessage(
                PhoneChannel.NAME,
                words.id(),
                (bySms ? BY_SMS : BY_VOICE) + line,
                new Author(line, words.name()),
                words.text(),
                Optional.empty(),
                new Filing(
                        false,
                        words.anonymous(),
                        words.confidential(),
                        words.address(),
                        Optional.empty(),
                        words.topic(),
                        words.number(),
                        Optional.empty(),
                        ""));
    }
}
