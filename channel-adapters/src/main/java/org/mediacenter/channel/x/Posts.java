package org.mediacenter.channel.x;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mediacenter.channel.common.Node;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.routing.GeoPoint;

/// Reads posts, as the API and its events both write them. Pure.
final class Posts {
    private final String ownId;
    private final Predicate<String> ownThreads;

    /// @param ownThreads knows the threads the city began
    Posts(String ownId, Predicate<String> ownThreads) {
        this.ownId = ownId;
        this.ownThreads = ownThreads;
    }

    /// @param envelope what is kept as it came
    Decoded read(Node post, Node includes, Envelope envelope) {
        String id = post.text("id").orElse("");
        String author = post.text("author_id").orElse("");
        if (!Ids.isId(id)) {
            return envelope.unreadable("a post without a number");
        }
        if (!Ids.isId(author)) {
            return envelope.unreadable("a post that names no author");
        }
        if (author.equals(ownId)) {
            return new Decoded.Ignored("our own post");
        }
        if (referred(post, "retweeted").isPresent()) {
            return new Decoded.Ignored("somebody's words repeated");
        }
        return said(new Place(post, includes, id, author), envelope);
    }

    private Decoded said(Place place, Envelope envelope) {
        String text = PostText.of(place.post(), place.answers().isPresent());
        List<Attachment> pictures = Pictures.of(place.post(), place.includes());
        if (InboundMessage.saysNothing(text) && pictures.isEmpty()) {
            return new Decoded.Ignored("an empty post");
        }
        boolean asks = !pictures.isEmpty() || !PostText.onlyNames(text);
        String first = place.firstWording();
        InboundMessage message = new InboundMessage(
                XChannel.NAME,
                first,
                conversation(place),
                new Author(place.author(), Users.name(place.includes(), place.author())),
                text,
                Moments.of(place.post()),
                filing(place.post()),
                pictures,
                new Exchange(Audience.PUBLIC, place.answers(), asks && opens(place)),
                Optional.of(envelope.raw()));
        return new Decoded.Message(
                message, !first.equals(place.id()), belowOurs(place) ? Optional.of(place.thread()) : Optional.empty());
    }

    /// A thread is one matter; below the city's own words everybody has their own.
    private String conversation(Place place) {
        String thread = XChannel.THREAD + place.thread();
        return isOurs(place) ? thread + ":" + place.author() : thread;
    }

    /// What begins a thread (also one that quotes), what its author adds, and what stands directly below
    /// the city's own words; not what is said below somebody else's.
    private boolean opens(Place place) {
        return place.answers().isEmpty() || belowOurs(place) || (place.answersThemselves() && !isOurs(place));
    }

    private boolean isOurs(Place place) {
        return belowOurs(place) || ownThreads.test(place.thread());
    }

    private boolean belowOurs(Place place) {
        return place.answers().filter(place.thread()::equals).isPresent()
                && place.answered().equals(ownId);
    }

    private static Optional<String> referred(Node post, String type) {
        return post.all("referenced_tweets").stream()
                .filter(other -> other.text("type").filter(type::equals).isPresent())
                .flatMap(other -> other.text("id").filter(Ids::isId).stream())
                .findFirst();
    }

    private static Filing filing(Node post) {
        List<Double> longitudeFirst = post.in("geo").in("coordinates").decimals("coordinates");
        Filing none = Filing.NONE;
        return new Filing(
                none.threadable(),
                none.anonymous(),
                none.confidential(),
                none.address(),
                point(longitudeFirst),
                none.topic(),
                none.phone(),
                none.email(),
                none.fingerprint());
    }

    private static Optional<GeoPoint> point(List<Double> longitudeFirst) {
        if (longitudeFirst.size() != 2) {
            return Optional.empty();
        }
        double longitude = longitudeFirst.getFirst();
        double latitude = longitudeFirst.getLast();
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new GeoPoint(latitude, longitude))
                : Optional.empty();
    }

    /// A post and where it stands.
    private record Place(Node post, Node includes, String id, String author) {

        /// The post it answers.
        Optional<String> answers() {
            return referred(post, "replied_to")
                    .or(() -> post.text("in_reply_to_tweet_id").filter(Ids::isId));
        }

        /// Who wrote what it answers; empty where that is not said.
        String answered() {
            return post.text("in_reply_to_user_id").orElse("");
        }

        boolean answersThemselves() {
            return answered().equals(author);
        }

        String thread() {
            return post.text("conversation_id")
                    .filter(Ids::isId)
                    .or(this::answers)
                    .orElse(id);
        }

        /// An edited post has a new number and names its earlier ones.
        String firstWording() {
            return post.texts("edit_history_tweet_ids").stream()
                    .filter(Ids::isId)
                    .min(Ids.BY_AGE)
                    .orElse(id);
        }
    }
}
