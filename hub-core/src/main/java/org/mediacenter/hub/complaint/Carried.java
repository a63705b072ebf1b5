package org.mediacenter.hub.complaint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What came with the words of a message.
///
/// @param audience who could read it where it was written
/// @param raw as the provider sent it, for people with the right to look
public record Carried(Audience audience, List<Attached> attachments, Optional<Personal> raw) {
    /// Words to the city alone and nothing else.
    public static final Carried NOTHING = new Carried(Audience.PRIVATE, List.of(), Optional.empty());

    public Carried {
        attachments = List.copyOf(attachments);
    }

    /// Every personal field of it.
    public Stream<Personal> texts() {
        Stream<Personal> attached =
                attachments.stream().flatMap(one -> Stream.concat(Stream.of(one.source()), one.name().stream()));
        return Stream.concat(attached, raw.stream());
    }

    Carried without(Erasure erasure) {
        return with(attachments.stream().map(one -> one.without(erasure)).toList(), raw.map(erasure::of));
    }

    Carried with(List<Attached> changed) {
        return with(changed, raw);
    }

    private Carried with(List<Attached> changed, Optional<Personal> newRaw) {
        return new Carried(audience, changed, newRaw);
    }
}
