package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One time a complaint was public.
///
/// @param name on public pages
/// @param publishedAt when it was first
/// @param changedAt when what is shown was last written
/// @param takenBack that it is no longer
public record Publication(
        String name,
        Personal text,
        Optional<Personal> answer,
        List<Publishing.Photo> photos,
        Instant publishedAt,
        Instant changedAt,
        Optional<TakenBack> takenBack) {
    public Publication {
        photos = List.copyOf(photos);
    }

    /// That it is not shown any more.
    ///
    /// @param how as [Publishing.Unpublished] has it
    public record TakenBack(String how, Optional<Personal> reason, Instant at) {}

    static Publication of(Publishing.Published published, Instant first, Instant now) {
        return new Publication(
                published.publication(),
                published.text(),
                published.answer(),
                published.photos(),
                first,
                now,
                Optional.empty());
    }

    Publication takenBack(Publishing.Unpublished gone, Instant at) {
        return new Publication(
                name,
                text,
                answer,
                photos,
                publishedAt,
                changedAt,
                Optional.of(new TakenBack(gone.how(), gone.reason(), at)));
    }

    Publication without(Erasure erasure) {
        return new Publication(
                name,
                erasure.of(text),
                answer.map(erasure::of),
                photos,
                publishedAt,
                changedAt,
                takenBack.map(gone -> new TakenBack(gone.how(), gone.reason().map(erasure::of), gone.at())));
    }

    Stream<Personal> texts() {
        return Stream.of(Stream.of(text), answer.stream(), takenBack.flatMap(TakenBack::reason).stream())
                .flatMap(texts -> texts);
    }
}
