package org.mediacenter.channel.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.common.Words;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.Edited;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.channel.Unreadable;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.routing.GeoPoint;

/// From Telegram's updates to what the inbox takes. Pure: the same update gives the same, and none makes
/// it throw.
final class TelegramMessages {
    /// What a chat begins with by itself, and what people press; more words behind it are theirs.
    private static final Pattern BUTTON = Pattern.compile("/(?:start|help|settings)(?:@[A-Za-z0-9_]{1,64})?");

    private static final long LATEST_SECONDS = 4_102_444_800L;

    private TelegramMessages() {}

    static Decoded read(Node update) {
        if (update.has("message")) {
            return said(update, update.in("message"), false);
        }
        if (update.has("edited_message")) {
            return said(update, update.in("edited_message"), true);
        }
        boolean known = update.has("update_id") && update.names().size() > 1;
        return known ? new Decoded.Ignored("no message to the bot alone") : unreadable(update, "not an update");
    }

    private static Decoded said(Node update, Node message, boolean edited) {
        Node chat = message.in("chat");
        Optional<Long> chatId = chat.number("id");
        Optional<Long> number = message.number("message_id");
        if (chatId.isEmpty() || number.isEmpty()) {
            return unreadable(update, "a message without a number or a chat");
        }
        if (chat.text("type").filter("private"::equals).isEmpty()) {
            return new Decoded.Ignored("a group or a channel: only what is said to the bot alone is heard");
        }
        if (message.in("from").isTrue("is_bot")) {
            return new Decoded.Ignored("another bot");
        }
        return alone(update, message, new Name(chatId.get(), number.get()), edited);
    }

    /// What a message is called.
    private record Name(long chat, long number) {
        String nativeId() {
            return chat + ":" + number;
        }
    }

    private static Decoded alone(Node update, Node message, Name name, boolean edited) {
        String text = Words.clean(
                message.text("text").or(() -> message.text("caption")).orElse(""));
        if (edited) {
            return edited(message, name, text);
        }
        if (BUTTON.matcher(text.strip().toLowerCase(Locale.ROOT)).matches()) {
            return new Decoded.Ignored("a button of the chat");
        }
        List<Attachment> files = Files.of(message);
        Optional<GeoPoint> point = point(message);
        String words = text.isEmpty() ? point.map(TelegramMessages::inWords).orElse("") : text;
        if (InboundMessage.saysNothing(words) && files.isEmpty()) {
            return new Decoded.Ignored("a kind of message that says nothing");
        }
        return new Decoded.Heard(new InboundMessage(
                TelegramChannel.NAME,
                name.nativeId(),
                Long.toString(name.chat()),
                author(message, name),
                words,
                moment(message, "date"),
                filing(point),
                files,
                exchange(message, name),
                Optional.of(update.encoded())));
    }

    /// A place that moves and a caption taken away come without words: they must not blank what was said.
    private static Decoded edited(Node message, Name name, String text) {
        return InboundMessage.saysNothing(text)
                ? new Decoded.Ignored("an edit without words")
                : new Decoded.Heard(
                        new Edited(TelegramChannel.NAME, name.nativeId(), text, moment(message, "edit_date")));
    }

    private static Exchange exchange(Node message, Name name) {
        Optional<String> answers = message.in("reply_to_message")
                .number("message_id")
                .map(number -> new Name(name.chat(), number).nativeId());
        return new Exchange(Audience.PRIVATE, answers, true);
    }

    private static Author author(Node message, Name name) {
        Node from = message.in("from");
        String called = Stream.of("first_name", "last_name")
                .flatMap(part -> from.text(part).stream())
                .map(Words::line)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String id = from.number("id").map(number -> Long.toString(number)).orElse(Long.toString(name.chat()));
        return new Author(id, Optional.of(called).filter(words -> !words.isEmpty()));
    }

    private static Optional<GeoPoint> point(Node message) {
        Node location = message.has("venue") ? message.in("venue").in("location") : message.in("location");
        Optional<Double> latitude = location.decimal("latitude").filter(degrees -> Math.abs(degrees) <= 90);
        Optional<Double> longitude = location.decimal("longitude").filter(degrees -> Math.abs(degrees) <= 180);
        return latitude.isPresent() && longitude.isPresent()
                ? Optional.of(new GeoPoint(latitude.get(), longitude.get()))
                : Optional.empty();
    }

    /// A place alone has no words; what everybody can read stands in for them.
    private static String inWords(GeoPoint point) {
        return String.format(Locale.ROOT, "%.5f, %.5f", point.latitude(), point.longitude());
    }

    private static Filing filing(Optional<GeoPoint> point) {
        Filing none = Filing.NONE;
        return new Filing(
                none.threadable(),
                none.anonymous(),
                none.confidential(),
                none.address(),
                point,
                none.topic(),
                none.phone(),
                none.email(),
                none.fingerprint());
    }

    private static Optional<Instant> moment(Node message, String name) {
        return message.number(name)
                .filter(seconds -> seconds > 0 && seconds < LATEST_SECONDS)
                .map(Instant::ofEpochSecond);
    }

    private static Decoded unreadable(Node update, String why) {
        String raw = update.encoded();
        String id = "unreadable-" + new Fingerprint().with(raw).hex();
        return new Decoded.Heard(new Unreadable(TelegramChannel.NAME, id, raw, why));
    }
}
