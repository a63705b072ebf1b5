package org.mediacenter.channel.whatsapp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.common.Words;
import org.mediacenter.channel.meta.MetaFiling;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.Attachment.Kind;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.routing.GeoPoint;

/// What one message on WhatsApp says and brings
/// ([kinds](https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages)).
///
/// @param opens whether it can be a matter by itself
record Content(String text, List<Attachment> attachments, Optional<GeoPoint> point, boolean opens) {
    private static final String CANNOT_BE_SHOWN = "[pesan ini tidak dapat ditampilkan]";
    private static final String FORWARDED = "[diteruskan]";

    static Content of(Node message) {
        String type = message.text("type").orElse("");
        Node inner = message.in(type);
        Content content = switch (type) {
            case "text" -> words(inner.text("body"), true);
            case "image" -> file(Kind.PHOTO, inner, true);
            case "video" -> file(Kind.VIDEO, inner, true);
            case "audio", "voice" -> file(Kind.AUDIO, inner, true);
            case "document" -> file(Kind.FILE, inner, true);
            case "sticker" -> file(Kind.STICKER, inner, false);
            case "location" -> place(inner);
            case "contacts" -> words(Optional.of(contacts(message)), false);
            case "button" -> words(inner.text("text"), false);
            case "interactive" -> words(pressed(inner), false);
            case "order" -> words(inner.text("text"), true);
            default -> words(Optional.empty(), false);
        };
        return content.forwarded(message.in("context"));
    }

    /// Whether there are words in it of the person's own.
    boolean hasWords() {
        return !InboundMessage.saysNothing(text) && !text.startsWith(CANNOT_BE_SHOWN);
    }

    /// Whether a reader sees nothing of it.
    boolean saysNothing() {
        return InboundMessage.saysNothing(text) && attachments.isEmpty();
    }

    private static Content words(Optional<String> said, boolean opens) {
        String text = Words.clean(said.orElse("")).strip();
        return InboundMessage.saysNothing(text)
                ? new Content(CANNOT_BE_SHOWN, List.of(), Optional.empty(), false)
                : new Content(text, List.of(), Optional.empty(), opens);
    }

    private static Content file(Kind kind, Node file, boolean opens) {
        Optional<String> id = file.text("id").filter(one -> one.matches("[0-9A-Za-z_-]{1,100}"));
        String caption = Words.clean(file.text("caption").orElse("")).strip();
        Optional<String> name = file.text("filename").map(Words::line).filter(text -> !text.isEmpty());
        Optional<String> type = file.text("mime_type").map(text -> text.replace("\\", ""));
        return id.map(source -> new Content(
                        caption, List.of(new Attachment(kind, source, type, name)), Optional.empty(), opens))
                .orElseGet(() -> words(Optional.of(caption), opens));
    }

    private static Content place(Node place) {
        Optional<Double> latitude = place.decimal("latitude").filter(degrees -> Math.abs(degrees) <= 90);
        Optional<Double> longitude = place.decimal("longitude").filter(degrees -> Math.abs(degrees) <= 180);
        Optional<GeoPoint> point = latitude.flatMap(north -> longitude.map(east -> new GeoPoint(north, east)));
        String text = Stream.of(place.text("name"), place.text("address"), point.map(MetaFiling::inWords))
                .flatMap(Optional::stream)
                .map(Words::line)
                .distinct()
                .collect(Collectors.joining("\n"));
        Content said = words(Optional.of(text), true);
        return new Content(said.text, List.of(), point, said.opens);
    }

    /// Names and numbers, a line for each person.
    private static String contacts(Node message) {
        List<String> lines = new ArrayList<>();
        for (Node person : message.all("contacts")) {
            lines.add(Stream.concat(
                            person.in("name").text("formatted_name").stream(),
                            person.all("phones").stream().flatMap(phone -> phone.text("phone").stream()))
                    .map(Words::line)
                    .collect(Collectors.joining(" ")));
        }
        return String.join("\n", lines);
    }

    private static Optional<String> pressed(Node interactive) {
        return Stream.of("button_reply", "list_reply", "nfm_reply")
                .map(interactive::in)
                .flatMap(reply -> Stream.of(reply.text("title"), reply.text("body"), reply.text("description")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The mark goes below, so that the words stay what a reader sees first.
    private Content forwarded(Node context) {
        boolean marked = context.isTrue("forwarded") || context.isTrue("frequently_forwarded");
        String below = InboundMessage.saysNothing(text) ? FORWARDED : text + "\n" + FORWARDED;
        return marked ? new Content(below, attachments, point, opens) : this;
    }
}
