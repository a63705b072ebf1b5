package org.mediacenter.channel.phone;

import java.util.Optional;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Filing;

/// From an operator's words to what the inbox takes. Pure.
final class PhoneMessages {
    private PhoneMessages() {}

    /// Never threaded: what an operator writes down is a matter of its own, until a person says otherwise.
    ///
    /// @param channel by which it came
    static InboundMessage inbound(String channel, CallWords words) {
        return new InboundMessage(
                channel,
                words.id(),
                conversation(words),
                new Author(words.number().orElse(AnswerWay.WITHHELD), words.name()),
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
                        "",
                        Optional.of(words.brought()).filter(brought -> !brought.saysNothing())));
    }

    /// Nobody gets an SMS whose number is not known.
    private static String conversation(CallWords words) {
        AnswerWay way = words.way() == AnswerWay.SMS && words.line().isEmpty() ? AnswerWay.CALL : words.way();
        return way.conversation(words.line().orElse(AnswerWay.WITHHELD));
    }
}
