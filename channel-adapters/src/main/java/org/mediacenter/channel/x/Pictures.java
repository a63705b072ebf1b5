package org.mediacenter.channel.x;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.Node;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.Attachment.Kind;

/// Photographs and videos of posts and direct messages, in the shapes of both versions of the API.
final class Pictures {
    /// Bits a second: enough to see a hole in a road, little enough for an officer's telephone.
    private static final long SHARP_ENOUGH = 2_500_000;

    /// Marks a source whose address is still to be asked for: `media:<post>/<media key>`.
    static final String ASK = "media:";

    private Pictures() {}

    /// Those a post names, with the addresses its includes bring.
    static List<Attachment> of(Node post, Node includes) {
        String id = post.text("id").orElse("");
        List<Node> brought = includes.all("media");
        List<Attachment> all = new ArrayList<>();
        for (String key : post.in("attachments").texts("media_keys")) {
            brought.stream()
                    .filter(media -> media.text("media_key").filter(key::equals).isPresent())
                    .findFirst()
                    .flatMap(Pictures::one)
                    .or(() -> toAsk(id, key))
                    .ifPresent(all::add);
        }
        return all;
    }

    /// The one a direct message of the older shape has.
    static List<Attachment> ofDirect(Node messageData) {
        return one(messageData.in("attachment").in("media")).stream().toList();
    }

    /// A photograph or video as either version of the API describes it; empty without an address.
    static Optional<Attachment> one(Node media) {
        Optional<String> picture = media.text("media_url_https").or(() -> media.text("url"));
        return switch (media.text("type").orElse("")) {
            case "photo" -> picture.map(url -> attachment(Kind.PHOTO, url, Optional.empty()));
            case "video", "animated_gif" ->
                video(media)
                        .or(() -> picture.or(() -> media.text("preview_image_url"))
                                .map(url -> attachment(Kind.PHOTO, url, Optional.empty())));
            default -> Optional.empty();
        };
    }

    private static Optional<Attachment> video(Node media) {
        List<Node> variants = new ArrayList<>(media.all("variants"));
        variants.addAll(media.in("video_info").all("variants"));
        List<Node> films = variants.stream()
                .filter(variant ->
                        variant.text("content_type").filter("video/mp4"::equals).isPresent())
                .filter(variant -> variant.text("url").isPresent())
                .sorted(Comparator.comparingLong(Pictures::bits))
                .toList();
        return films.stream()
                .filter(film -> bits(film) <= SHARP_ENOUGH)
                .reduce((_, sharper) -> sharper)
                .or(() -> films.stream().findFirst())
                .flatMap(film -> film.text("url"))
                .map(url -> attachment(Kind.VIDEO, url, Optional.of("video/mp4")));
    }

    private static long bits(Node variant) {
        return variant.number("bit_rate").or(() -> variant.number("bitrate")).orElse(0L);
    }

    /// A key begins with what it is of: 3 for photographs, 7, 13 and 16 for what moves.
    private static Optional<Attachment> toAsk(String post, String key) {
        boolean isKey = key.matches("[0-9]{1,2}_[0-9]{1,25}");
        return isKey && Ids.isId(post)
                ? Optional.of(attachment(
                        key.startsWith("3_") ? Kind.PHOTO : Kind.VIDEO, ASK + post + "/" + key, Optional.empty()))
                : Optional.empty();
    }

    private static Attachment attachment(Kind kind, String source, Optional<String> contentType) {
        return new Attachment(kind, source, contentType, Optional.empty());
    }
}
