package org.mediacenter.dashboard.citizen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.dashboard.citizen.StoryPage.File;
import org.mediacenter.dashboard.citizen.StoryPage.Line;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.FileAnswer;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.attachment.Photos;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.clock.Clock;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Enclosure;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.complaint.Way;

/// Tells a complaint to its citizen: plain words, no officer's name, no notes.
final class Story {
    /// What a citizen reads of a complaint that is closed because it is handled in another one.
    private static final String MERGED = "MERGED";
    /// And of one that they took back.
    private static final String WITHDRAWN = "WITHDRAWN";
    private static final String CONTESTED = "CONTESTED";

    private final Frame frame;
    private final City city;
    private final Complaint complaint;
    private final List<Channel> channels;

    /// @param channels of the hub
    Story(Frame frame, Complaint complaint, List<Channel> channels) {
        this.channels = channels;
        this.frame = frame;
        this.city = frame.city();
        this.complaint = complaint;
    }

    /// The page.
    ///
    /// @param done key of the words for what was just done
    /// @param notice words for what could not be done
    /// @param photo words for why a photo was not taken
    StoryPage page(
            String key,
            String token,
            Optional<String> done,
            Optional<String> notice,
            Map<String, String> written,
            Optional<String> photo) {
        Status status = complaint.status();
        Optional<Instant> due = due();
        boolean merged = complaint.bonds().isCarried();
        return new StoryPage(
                frame,
                complaint.number().value(),
                key,
                merged ? MERGED : status.name(),
                told().map(how -> frame.say("next." + how)).orElseGet(() -> next(due)),
                due.filter(frame.times()::isOver).isPresent(),
                complaint.acceptedAt(),
                isBeingDecided()
                        ? List.of()
                        : complaint.holding().departments().stream()
                                .map(city::departmentName)
                                .toList(),
                complaint.person().linked().stream()
                        .map(way -> title(way.channel()))
                        .distinct()
                        .toList(),
                joinable(),
                lines(key),
                complaint.isAnonymous(),
                complaint.isConfidential(),
                status == Status.ANSWERED,
                status.isOpen(),
                complaint.isRateable(frame.times().now()),
                rating(),
                token,
                notice,
                done.map(frame::say),
                written,
                new PhotoField(frame, complaint.number().value(), key, Photos.left(complaint), photo));
    }

    /// How it was closed, where that is told in words of its own.
    private Optional<String> told() {
        if (complaint.bonds().isCarried()) {
            return Optional.of(MERGED);
        }
        return complaint.standing().isWithdrawn() ? Optional.of(WITHDRAWN) : Optional.empty();
    }

    /// While the Media Center is to rule which department has it, none is named: neither is certain, and who says
    /// what is not the citizen's concern.
    private boolean isBeingDecided() {
        return complaint.contests().isOpen() && complaint.status() != Status.WAITING_FOR_CITIZEN;
    }

    /// Where one can write at once in words, and has not yet.
    private List<String> joinable() {
        if (!complaint.status().isOpen()) {
            return List.of();
        }
        Set<String> known = Stream.concat(Stream.of(complaint.ways().first()), complaint.person().linked().stream())
                .map(Way::channel)
                .collect(Collectors.toSet());
        return channels.stream()
                .filter(Channel::isAnswered)
                .map(Channel::name)
                .filter(name -> !known.contains(name))
                .map(this::title)
                .toList();
    }

    private String title(String channel) {
        return frame.words().sayOr("channel." + channel, channel);
    }

    private Optional<StoryPage.Rating> rating() {
        return complaint
                .person()
                .rating()
                .map(rating -> new StoryPage.Rating(
                        rating.score(),
                        rating.words().map(words -> text(words.text())).orElse(""),
                        rating.words().flatMap(Personal::text).orElse("")));
    }

    private String next(Optional<Instant> due) {
        String key =
                "next." + (isBeingDecided() ? CONTESTED : complaint.status().name());
        String words = frame.say(key, due.map(frame.times()::full).orElse(""));
        boolean needsTime = frame.say(key).contains("{0}");
        return needsTime && due.isEmpty() ? frame.say("next.soon") : words;
    }

    /// What the citizen may wait for: the promised date, else the response while none came, else the
    /// feedback.
    private Optional<Instant> due() {
        List<ClockName> names = isBeingDecided() ? List.of(ClockName.PROMISE, ClockName.FEEDBACK) : awaited();
        List<Clock> clocks = city.clocks(complaint);
        return names.stream().flatMap(name -> open(clocks, name).stream()).findFirst();
    }

    private List<ClockName> awaited() {
        return switch (complaint.status()) {
            case RECEIVED, TRIAGE -> List.of(ClockName.HAND_OVER, ClockName.FEEDBACK);
            case ASSIGNED -> List.of(ClockName.PROMISE, ClockName.RESPONSE, ClockName.FEEDBACK);
            case IN_PROGRESS, DISPUTED, REOPENED -> List.of(ClockName.PROMISE, ClockName.FEEDBACK, ClockName.RESPONSE);
            case WAITING_FOR_CITIZEN, ANSWERED, SETTLED, CLOSED, REFUSED -> List.of();
        };
    }

    private static Optional<Instant> open(List<Clock> clocks, ClockName name) {
        return clocks.stream()
                .filter(clock -> clock.name() == name && clock.isOpen())
                .flatMap(clock -> clock.dueAt().stream())
                .min(Comparator.naturalOrder());
    }

    private List<Line> lines(String key) {
        record Placed(long sequence, Line line) {}
        List<Placed> all = new ArrayList<>();
        complaint.conversation().messages().stream()
                .filter(Message::isCitizens)
                .forEach(said -> all.add(new Placed(said.sequence(), line(said, key))));
        complaint.conversation().replies().forEach(said -> all.add(new Placed(said.sequence(), line(said, key))));
        return all.stream()
                .sorted(Comparator.comparingLong(Placed::sequence))
                .map(Placed::line)
                .toList();
    }

    private Line line(Message said, String key) {
        Instant at = said.sequence() == 1 ? complaint.acceptedAt() : said.at();
        return new Line(
                true, frame.say("story.you"), at, text(said.text().text()), Optional.empty(), photos(said, key));
    }

    /// Those that were drawn anew.
    private List<File> photos(Message said, String key) {
        List<File> files = new ArrayList<>();
        List<Attached> attached = said.carried().attachments();
        for (int place = 0; place < attached.size(); place++) {
            if (attached.get(place).isThere() && attached.get(place).shown().isPresent()) {
                String address = EnclosedFiles.photo(complaint.number(), said.sequence(), place, key);
                files.add(new File(frame.say("photo.yours"), address, true));
            }
        }
        return files;
    }

    private Line line(Reply said, String key) {
        return new Line(
                false, speaker(said), said.writtenAt(), text(said.text().text()), said.promise(), files(said, key));
    }

    private List<File> files(Reply said, String key) {
        List<File> files = new ArrayList<>();
        for (int place = 0; place < said.enclosures().size(); place++) {
            Enclosure enclosure = said.enclosures().get(place);
            String address = EnclosedFiles.address(complaint.number(), said.name(), place, key);
            enclosure
                    .name()
                    .text()
                    .ifPresent(name -> files.add(new File(name, address, FileAnswer.isPicture(enclosure.blob()))));
        }
        return files;
    }

    private String speaker(Reply said) {
        String who = switch (said.by()) {
            case Actor.Officer officer ->
                officer.department().map(city::departmentName).orElse(frame.say("story.hub"));
            case Actor.Hub _, Actor.Citizen _ -> frame.say("story.hub");
        };
        return said.kind() == ReplyKind.ACKNOWLEDGEMENT
                ? frame.say("story.hub")
                : who + ", " + frame.say("reply." + said.kind().name());
    }

    private String text(Optional<String> text) {
        return text.orElse(frame.say("story.erased"));
    }
}
