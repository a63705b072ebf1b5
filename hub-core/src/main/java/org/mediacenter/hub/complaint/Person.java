package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.ComplaintEvent.Linked;
import org.mediacenter.hub.complaint.ComplaintEvent.Rated;
import org.mediacenter.hub.complaint.ComplaintEvent.RatingAsked;
import org.mediacenter.hub.complaint.ComplaintEvent.Readdressed;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;
import org.mediacenter.hub.complaint.ComplaintEvent.Unlinked;

/// What is known of the citizen beside the matter.
///
/// @param linked ways that were proved to be theirs and still are, oldest first
/// @param past ways that were given up, for erasure
/// @param askedAt when they were asked how the city did
/// @param ratings what they answered, oldest first: the last one counts
public record Person(List<Way> linked, List<Way> past, Optional<Instant> askedAt, List<Rating> ratings) {
    static final Person UNKNOWN = new Person(List.of(), List.of(), Optional.empty(), List.of());

    public Person {
        linked = List.copyOf(linked);
        past = List.copyOf(past);
        ratings = List.copyOf(ratings);
    }

    /// What the citizen thinks of how the city did, where they said so.
    public Optional<Rating> rating() {
        return ratings.isEmpty() ? Optional.empty() : Optional.of(ratings.getLast());
    }

    Stream<Personal> texts() {
        return Stream.concat(
                Stream.concat(linked.stream(), past.stream())
                        .flatMap(way -> Stream.of(way.conversation(), way.author())),
                ratings.stream().flatMap(rating -> rating.words().stream()));
    }

    Person after(Recorded recorded) {
        return switch (recorded.event()) {
            case ComplaintEvent.Beside beside -> after(beside, recorded);
            case Redacted redacted -> without(Erasure.of(redacted));
            default -> this;
        };
    }

    private Person after(ComplaintEvent.Beside beside, Recorded recorded) {
        return switch (beside) {
            case RatingAsked _ -> new Person(linked, past, askedAt.or(() -> Optional.of(recorded.at())), ratings);
            case Rated rated -> new Person(linked, past, askedAt, and(ratings, Rating.of(rated, recorded.at())));
            case Linked way -> new Person(and(linked, Way.of(way, recorded)), past, askedAt, ratings);
            case Unlinked(String gone) -> without(gone);
            case Readdressed _ -> this;
        };
    }

    private Person without(String gone) {
        Predicate<Way> isGone = way -> way.label().equals(gone);
        List<Way> given = new ArrayList<>(past);
        linked.stream().filter(isGone).forEach(given::add);
        return new Person(linked.stream().filter(isGone.negate()).toList(), given, askedAt, ratings);
    }

    private Person without(Erasure erasure) {
        return new Person(
                linked.stream().map(way -> way.without(erasure)).toList(),
                past.stream().map(way -> way.without(erasure)).toList(),
                askedAt,
                ratings.stream().map(rating -> rating.without(erasure)).toList());
    }

    private static <T> List<T> and(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
