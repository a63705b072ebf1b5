package org.mediacenter.channel.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.common.Words;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.Attachment.Kind;
import org.mediacenter.routing.GeoPoint;

/// What a direct message brought besides its words.
///
/// @param point where the person says they are
/// @param titles what cards and shared pages are called
record Brought(List<Attachment> attachments, Optional<GeoPoint> point, List<String> titles) {

    private static final String HEART = "like_heart";

    static Brought by(Node message) {
        List<Attachment> attachments = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        Optional<GeoPoint> point = Optional.empty();
        boolean sticker = message.has("sticker_id");
        for (Node one : message.all("attachments")) {
            if (isType(one, "location")) {
                point = point.or(() -> point(one.in("payload").in("coordinates")));
            } else {
                attachment(one, sticker).ifPresent(attachments::add);
            }
            titles(one, titles);
        }
        return new Brought(attachments, point, titles);
    }

    /// Whether it is nothing but pictures that stand for a mood.
    boolean isOnlyMood() {
        return !attachments.isEmpty()
                && point.isEmpty()
                && attachments.stream().allMatch(one -> one.kind() == Kind.STICKER);
    }

    private static boolean isType(Node one, String type) {
        return one.text("type").filter(type::equals).isPresent();
    }

    private static Optional<GeoPoint> point(Node coordinates) {
        Optional<Double> latitude = coordinates.decimal("lat");
        Optional<Double> longitude = coordinates.decimal("long");
        boolean onEarth = latitude.filter(degrees -> Math.abs(degrees) <= 90).isPresent()
                && longitude.filter(degrees -> Math.abs(degrees) <= 180).isPresent();
        return onEarth ? Optional.of(new GeoPoint(latitude.get(), longitude.get())) : Optional.empty();
    }

    private static Optional<Attachment> attachment(Node one, boolean sticker) {
        if (isType(one, HEART)) {
            return Optional.of(new Attachment(Kind.STICKER, HEART, Optional.empty(), Optional.empty()));
        }
        Node payload = one.in("payload");
        Kind kind = sticker || payload.has("sticker_id")
                ? Kind.STICKER
                : kind(one.text("type").orElse(""));
        Optional<String> name =
                payload.text("title").or(() -> one.text("title")).map(Words::line);
        return payload.text("url")
                .or(() -> one.text("url"))
                .map(url -> new Attachment(kind, url, Optional.empty(), name.filter(title -> !title.isEmpty())));
    }

    /// A story that mentions us is a photo or a film of the citizen's own: which, its bytes tell.
    private static Kind kind(String type) {
        return switch (type) {
            case "image" -> Kind.PHOTO;
            case "video" -> Kind.VIDEO;
            case "audio" -> Kind.AUDIO;
            case "file", "story_mention", "unsupported_type" -> Kind.FILE;
            default -> Kind.LINK;
        };
    }

    /// Words on cards: of templates, and of products in them.
    private static void titles(Node one, List<String> titles) {
        Node payload = one.in("payload");
        one.text("title").ifPresent(titles::add);
        payload.text("text").ifPresent(titles::add);
        payload.text("title").ifPresent(titles::add);
        payload.all("elements").forEach(card -> card.text("title").ifPresent(titles::add));
        payload.in("product").all("elements").forEach(card -> card.text("title").ifPresent(titles::add));
        payload.all("buttons").forEach(button -> button.text("title").ifPresent(titles::add));
    }
}
