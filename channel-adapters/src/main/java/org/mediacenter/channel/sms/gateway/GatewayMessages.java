package org.mediacenter.channel.sms.gateway;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.channel.common.Words;
import org.mediacenter.channel.sms.SmsChannel;
import org.mediacenter.channel.sms.gateway.GatewaySettings.Receipts;
import org.mediacenter.channel.sms.gateway.GatewaySettings.Receive;
import org.mediacenter.hub.channel.DeliveryReceipt;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.InboundMessage.Filing;

/// From what a gateway calls with to what it means. Pure, and no text makes it throw.
final class GatewayMessages {
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_SENDER = 100;
    private static final int LONGEST_STATE = 60;
    /// What programs fill in where a field is not there; whoever really wrote it is found on the channel page.
    private static final Set<String> NOTHING_THERE = Set.of("null", "undefined");
    private final String name;
    private final Receive receive;
    private final Receipts receipts;
    private final Moment moment;

    /// @param zone of times that name none
    GatewayMessages(GatewaySettings settings, ZoneId zone) {
        this.name = settings.name();
        this.receive = settings.receive();
        this.receipts = settings.receipts();
        this.moment = new Moment(receive.timeForm(), zone);
    }

    List<Said> messages(String text) {
        return Fields.of(text, receive.list())
                .map(all -> all.stream().map(this::message).toList())
                .orElse(List.of(new Said.Malformed("neither JSON nor a form as the settings say")));
    }

    List<Said> receipts(String text) {
        return Fields.of(text, "")
                .map(all -> all.stream().map(this::receipt).toList())
                .orElse(List.of(new Said.Malformed("neither JSON nor a form")));
    }

    private Said message(Fields fields) {
        String sender = Numbers.normal(Words.line(fields.at(receive.sender()).orElse("")));
        Optional<String> words = fields.at(receive.text());
        if (sender.isEmpty() || sender.length() > LONGEST_SENDER || words.isEmpty()) {
            return new Said.Malformed("no sender or no text where the settings say");
        }
        String text = Words.clean(words.get()).strip();
        if (NOTHING_THERE.contains(text) || NOTHING_THERE.contains(sender)) {
            return new Said.Malformed("the text or the sender is the word null: a field the gateway does not have");
        }
        if (InboundMessage.saysNothing(text)) {
            return new Said.Ignored("an empty message");
        }
        String time = fields.at(receive.time()).orElse("").strip();
        Optional<String> id = fields.at(receive.id()).filter(given -> !given.isBlank());
        if (id.isEmpty() && time.isEmpty()) {
            return new Said.Malformed("neither id nor time where the settings say");
        }
        return new Said.Message(new InboundMessage(
                SmsChannel.NAME,
                id.map(this::named).orElseGet(() -> hashed(sender, text, time)),
                name + ":" + sender,
                new Author(sender, Optional.empty()),
                text,
                moment.of(time),
                Filing.NONE,
                List.of(),
                Exchange.PRIVATE,
                Optional.of(fields.raw())));
    }

    private Said receipt(Fields fields) {
        Optional<String> id = fields.at(receipts.id()).filter(given -> !given.isBlank());
        Optional<String> state = fields.at(receipts.state()).map(Words::line);
        if (id.isEmpty() || state.isEmpty() || state.get().length() > LONGEST_STATE) {
            return new Said.Malformed("no id or no state where the settings say");
        }
        if (has(receipts.delivered(), state.get())) {
            return new Said.Receipt(new DeliveryReceipt(SmsChannel.NAME, named(id.get()), true, Optional.empty()));
        }
        return has(receipts.failed(), state.get())
                ? new Said.Receipt(new DeliveryReceipt(SmsChannel.NAME, named(id.get()), false, state))
                : new Said.Ignored("a receipt that settles nothing");
    }

    /// The id of a message or reply with this gateway's name before it, the same in both directions.
    String named(String id) {
        String line = Words.line(id);
        return name + ":"
                + (line.length() <= LONGEST_ID
                        ? line
                        : new Fingerprint().with(line).hex());
    }

    private String hashed(String sender, String text, String time) {
        return "sms-"
                + new Fingerprint()
                        .with(name)
                        .with(sender)
                        .with(text)
                        .with(time)
                        .hex();
    }

    private static boolean has(List<String> words, String state) {
        return words.stream().anyMatch(state::equalsIgnoreCase);
    }
}
