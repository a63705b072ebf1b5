package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.complaint.ComplaintEvent.Closed;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;
import org.mediacenter.hub.complaint.Publishing.Published;
import org.mediacenter.hub.complaint.Publishing.Unpublished;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;

/// What of a complaint is and was public; at most the last one is.
///
/// @param all oldest first
/// @param earlier words of publications that were written anew since, for erasure
public record Publicity(List<Publication> all, List<Personal> earlier) {
    static final Publicity NONE = new Publicity(List.of(), List.of());
    private static final Set<Mark> HIDING = Set.of(Mark.CONFIDENTIAL, Mark.ABOUT_OFFICIALS);

    public Publicity {
        all = List.copyOf(all);
        earlier = List.copyOf(earlier);
    }

    /// What everybody reads now.
    public Optional<Publication> current() {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.getLast()).filter(last -> last.takenBack().isEmpty());
    }

    /// The one of that name, whether or not it is public still.
    public Optional<Publication> named(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    Stream<Personal> texts() {
        return Stream.concat(all.stream().flatMap(Publication::texts), earlier.stream());
    }

    Publicity after(Recorded recorded) {
        return switch (recorded.event()) {
            case Published published -> published(published, recorded.at());
            case Unpublished gone ->
                each(one ->
                        one.name().equals(gone.publication()) && one.takenBack().isEmpty()
                                ? one.takenBack(gone, recorded.at())
                                : one);
            case Redacted redacted -> without(Erasure.of(redacted));
            default -> this;
        };
    }

    private Publicity published(Published published, Instant at) {
        Optional<Publication> before = named(published.publication());
        List<Publication> after = new ArrayList<>(all);
        before.ifPresent(after::remove);
        after.add(Publication.of(published, before.map(Publication::publishedAt).orElse(at), at));
        List<Personal> words = new ArrayList<>(earlier);
        before.ifPresent(one -> one.texts().forEach(words::add));
        return new Publicity(after, words);
    }

    private Publicity without(Erasure erasure) {
        return all.isEmpty()
                ? this
                : new Publicity(all.stream().map(one -> one.without(erasure)).toList(), erasure.of(earlier));
    }

    private Publicity each(UnaryOperator<Publication> change) {
        return new Publicity(all.stream().map(change).toList(), earlier);
    }

    /// What follows by itself from something that just happened: whatever makes a complaint nobody else's business
    /// ends that it is public, in the same write.
    Optional<Unpublished> ends(ComplaintEvent event) {
        return current().flatMap(shown -> why(event).map(how -> new Unpublished(shown.name(), how, Optional.empty())));
    }

    private static Optional<String> why(ComplaintEvent event) {
        return switch (event) {
            case Redacted _ -> Optional.of(Unpublished.ERASED);
            case Closed closed when closed.how().equals(Closed.WITHDRAWN) -> Optional.of(Unpublished.WITHDRAWN);
            case Bonding.Merged _ -> Optional.of(Unpublished.MERGED);
            case Classified read
            when read.kind() == Kind.SPAM || read.marks().stream().anyMatch(HIDING::contains) ->
                Optional.of(Unpublished.CONFIDENTIAL);
            case MessageChange.MessageRemoved removed
            when removed.now().isPresent() -> Optional.of(Unpublished.DELETED);
            default -> Optional.empty();
        };
    }
}
