package org.mediacenter.hub.complaint;

/// A file that goes with a reply.
///
/// @param name as the officer called it
/// @param blob its bytes, made harmless before they were kept
public record Enclosure(Personal name, Attached.Blob blob) {
    /// Whether it may still be given out: an erased name takes the file with it.
    public boolean isThere() {
        return name.text().isPresent();
    }

    Enclosure without(Erasure erasure) {
        return new Enclosure(erasure.of(name), blob);
    }
}
