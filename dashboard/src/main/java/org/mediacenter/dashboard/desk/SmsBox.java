package org.mediacenter.dashboard.desk;

import io.vertx.core.json.JsonObject;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mediacenter.channel.sms.Reckoning;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.Channel.Postage;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.complaint.Way;

/// What an officer is told beside a reply that is paid by the message, and what the browser needs to count
/// while it is written.
///
/// @param rule how it is counted, and the price where it is known
/// @param alphabet characters that take one place
/// @param extension those that take two
/// @param alike a JSON object: what is replaced by what
/// @param each price of one; 0 where it is not known
public record SmsBox(String rule, String alphabet, String extension, String alike, int each) {
    private static final Set<DeliveryState> LEFT =
            Set.of(DeliveryState.SENT, DeliveryState.DELIVERED, DeliveryState.UNKNOWN);

    /// Empty where the way a reply takes is not paid by the message.
    static Optional<SmsBox> of(Frame frame, Complaint complaint, Map<String, Channel> channels) {
        Way back = complaint.ways().back();
        return Optional.ofNullable(channels.get(back.channel()))
                .flatMap(channel -> channel.postage(conversation(Optional.of(back)), ""))
                .map(postage -> of(frame, postage.each()));
    }

    /// The box of a way on which each message costs this much; 0 where nobody knows.
    public static SmsBox of(Frame frame, int each) {
        String price = each > 0 ? " " + frame.say("case.sms.price", number(frame, each)) : "";
        return new SmsBox(
                frame.say("case.sms.rule") + price,
                Reckoning.alphabet(),
                Reckoning.extension(),
                new JsonObject(new TreeMap<>(Reckoning.lookAlikes())).encode(),
                each);
    }

    /// What a reply took, in words; empty where it is not paid by the message, did not leave, or was erased.
    static Optional<String> taken(Frame frame, Complaint complaint, Optional<Channel> channel, Reply reply) {
        if (!LEFT.contains(reply.delivery().state())) {
            return Optional.empty();
        }
        String conversation = conversation(complaint.ways().named(reply.way()));
        return channel.flatMap(paid -> reply.text().text().flatMap(text -> paid.postage(conversation, text)))
                .map(postage -> words(frame, postage));
    }

    private static String words(Frame frame, Postage postage) {
        long cost = (long) postage.messages() * postage.each();
        return cost > 0
                ? frame.say("case.sms.paid", postage.messages(), number(frame, cost))
                : frame.say("case.sms.taken", postage.messages());
    }

    private static String conversation(Optional<Way> way) {
        return way.flatMap(known -> known.conversation().text()).orElse("");
    }

    private static String number(Frame frame, long number) {
        Locale locale = Locale.forLanguageTag(frame.language());
        return NumberFormat.getIntegerInstance(locale).format(number);
    }
}
