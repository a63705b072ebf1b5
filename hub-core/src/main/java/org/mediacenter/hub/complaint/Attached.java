package org.mediacenter.hub.complaint;

import java.util.Optional;

/// Something a message brought besides its words, and whether the hub has it by now.
///
/// @param kind `photo`, `video`, `audio`, `file`, `sticker` or `link`
/// @param source what the channel knows it by
/// @param contentType as the provider named it
/// @param name the file's name as the citizen sees it
/// @param blob name of the blob that holds its bytes as they came, once they were fetched
/// @param shown the picture drawn anew, with nothing in it but what is seen; what people are shown
/// @param lost why it will never be had
public record Attached(
        String kind,
        Personal source,
        Optional<String> contentType,
        Optional<Personal> name,
        Optional<Blob> blob,
        Optional<Blob> shown,
        Optional<String> lost) {

    /// Bytes that are kept.
    ///
    /// @param id SHA-256 of the bytes, hexadecimal
    /// @param contentType what the bytes are, as the hub found by looking
    public record Blob(String id, long bytes, String contentType) {}

    /// Named by a message, not fetched yet.
    public static Attached named(String kind, Personal source, Optional<String> contentType, Optional<Personal> name) {
        return new Attached(kind, source, contentType, name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Whether it is still to be fetched: a sticker says nothing, a link leads elsewhere.
    public boolean isWanted() {
        boolean file = !kind.equals("sticker") && !kind.equals("link");
        return file && blob.isEmpty() && lost.isEmpty() && source.opened().isPresent();
    }

    /// Whether its bytes may still be given out: an erased source takes them with it.
    public boolean isThere() {
        return blob.isPresent() && source.opened().isPresent();
    }

    /// What people are shown of it: the picture drawn anew where there is one, else what came.
    public Optional<Blob> seen() {
        return shown.or(() -> blob);
    }

    Attached kept(Blob bytes, Optional<Blob> drawn) {
        return new Attached(kind, source, contentType, name, Optional.of(bytes), drawn, Optional.empty());
    }

    Attached lost(String why) {
        return new Attached(kind, source, contentType, name, blob, shown, Optional.of(why));
    }

    Attached without(Erasure erasure) {
        return new Attached(kind, erasure.of(source), contentType, name.map(erasure::of), blob, shown, lost);
    }
}
