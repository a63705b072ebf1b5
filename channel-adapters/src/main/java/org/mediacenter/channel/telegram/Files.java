package org.mediacenter.channel.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.common.Words;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.Attachment.Kind;

/// The files of a message; each is known by Telegram's id of it, which is good for a long time.
final class Files {
    private Files() {}

    static List<Attachment> of(Node message) {
        List<Attachment> files = new ArrayList<>();
        largest(message.all("photo")).flatMap(photo -> one(photo, Kind.PHOTO)).ifPresent(files::add);
        // an animation comes a second time as a document
        boolean moves = message.has("animation");
        add(files, message, "animation", Kind.VIDEO);
        add(files, message, "video", Kind.VIDEO);
        add(files, message, "video_note", Kind.VIDEO);
        add(files, message, "voice", Kind.AUDIO);
        add(files, message, "audio", Kind.AUDIO);
        add(files, message, "sticker", Kind.STICKER);
        if (!moves) {
            document(message.in("document")).ifPresent(files::add);
        }
        return files;
    }

    private static void add(List<Attachment> files, Node message, String name, Kind kind) {
        one(message.in(name), kind).ifPresent(files::add);
    }

    /// A photograph that was sent as a file is still one.
    private static Optional<Attachment> document(Node document) {
        boolean picture = document.text("mime_type")
                .filter(type -> type.startsWith("image/"))
                .isPresent();
        return one(document, picture ? Kind.PHOTO : Kind.FILE);
    }

    private static Optional<Node> largest(List<Node> sizes) {
        return sizes.stream().max(Comparator.comparingLong(Files::pixels));
    }

    private static long pixels(Node size) {
        return size.number("width").orElse(0L) * size.number("height").orElse(0L);
    }

    private static Optional<Attachment> one(Node file, Kind kind) {
        return file.text("file_id")
                .filter(id -> id.matches("[A-Za-z0-9_-]{1,300}"))
                .map(id -> new Attachment(
                        kind, id, file.text("mime_type"), file.text("file_name").map(Words::line)));
    }
}
