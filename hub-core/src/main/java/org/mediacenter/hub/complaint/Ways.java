package org.mediacenter.hub.complaint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The ways to a complaint's citizen and back.
public record Ways(Complaint complaint) {

    /// All of them, the one the complaint began with first.
    public List<Way> all() {
        List<Way> all = new ArrayList<>();
        all.add(first());
        all.addAll(complaint.person().linked());
        return all;
    }

    /// The one the complaint began with.
    public Way first() {
        return Way.first(complaint.received());
    }

    /// The one of that name; absent means the first. Empty where it leads to the citizen no longer.
    public Optional<Way> named(Optional<String> name) {
        return all().stream().filter(way -> way.name().equals(name)).findFirst();
    }

    /// The one by which this person on this channel writes; empty where that is not the citizen.
    public Optional<Way> of(String channel, String author) {
        return all().stream().filter(way -> way.leadsTo(channel, author)).findFirst();
    }

    /// Whether the citizen whose matter it is writes as this person on this channel.
    public boolean isCitizen(String channel, String author) {
        return of(channel, author).isPresent();
    }

    /// The way a private reply takes: the one by which the citizen last wrote, or proved last that it is theirs.
    /// Words left on the tracking page change nothing, but where the complaint began there.
    public Way back() {
        Stream<Spoken> proved = all().stream().map(way -> new Spoken(way, way.sequence()));
        Stream<Spoken> said = complaint.conversation().messages().stream()
                .filter(Message::isCitizens)
                .flatMap(message -> of(message).map(way -> new Spoken(way, message.sequence())).stream());
        return Stream.concat(proved, said)
                .max(Comparator.comparingLong(Spoken::sequence))
                .map(Spoken::way)
                .orElseGet(this::first);
    }

    private record Spoken(Way way, long sequence) {}

    /// The way a message came by; empty for words left on the tracking page of a complaint that began elsewhere,
    /// for a way that was given up, and where nobody can say who of several wrote it.
    public Optional<Way> of(Message message) {
        return message.way()
                .map(label ->
                        all().stream().filter(way -> way.label().equals(label)).findFirst())
                .orElseGet(() -> guessed(message));
    }

    /// Events from before the way was written down have only the conversation.
    private Optional<Way> guessed(Message message) {
        if (message.conversation().isEmpty()) {
            return Optional.of(first()).filter(way -> way.channel().equals(message.channel()));
        }
        return all().stream()
                .filter(way -> way.isConversation(message.channel(), message.conversation()))
                .findFirst()
                .or(() -> onlyOneEver(message.channel()));
    }

    /// People have several conversations on one channel: below a post, and with the city alone. Where a second
    /// person was linked on it, also one who no longer is, it may be theirs.
    private Optional<Way> onlyOneEver(String channel) {
        List<Way> ever = Stream.concat(all().stream(), complaint.person().past().stream())
                .filter(way -> way.channel().equals(channel))
                .toList();
        return ever.size() == 1 ? all().stream().filter(ever::contains).findFirst() : Optional.empty();
    }
}
