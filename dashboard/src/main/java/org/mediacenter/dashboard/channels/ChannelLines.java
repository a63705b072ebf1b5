package org.mediacenter.dashboard.channels;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.channels.ChannelsPage.ChannelLine;
import org.mediacenter.dashboard.channels.ChannelsPage.Link;
import org.mediacenter.dashboard.channels.ChannelsPage.MissingLine;
import org.mediacenter.dashboard.channels.ChannelsPage.UnreadableLine;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.Channel.Spending;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.intake.UnreadableShelf;
import org.mediacenter.hub.pulse.Pulse;

/// Puts what a channel says of itself into words.
final class ChannelLines {
    private static final Duration TOKEN_ENDS_SOON = Duration.ofDays(14);
    private static final List<String> ALL =
            List.of("website", "sms", "phone", "whatsapp", "facebook", "instagram", "x", "telegram", "email");

    private final Frame frame;
    private final Pulse pulse;

    ChannelLines(Frame frame, Pulse pulse) {
        this.frame = frame;
        this.pulse = pulse;
    }

    /// @param undelivered how many open complaints of it have a reply that did not arrive
    ChannelLine line(Channel channel, long undelivered, List<UnreadableShelf.Entry> unreadable) {
        ChannelHealth health = channel.health();
        Pulse.Beat beat = pulse.of(channel.name());
        return new ChannelLine(
                channel.name(),
                title(channel.name()),
                health.state().name(),
                remark(channel.links().isEmpty() ? health.detail() : ""),
                beat.last().or(health::lastIn),
                health.lastOut(),
                beat.lag().map(this::words).orElse(""),
                beat.quiet(),
                undelivered,
                channel.spending().map(this::words).orElse(""),
                channel.links().stream().map(this::link).toList(),
                unreadable.stream()
                        .map(entry -> new UnreadableLine(entry.key(), entry.at(), remark(entry.why())))
                        .toList());
    }

    List<MissingLine> missing(List<Channel> channels) {
        Set<String> there = channels.stream().map(Channel::name).collect(Collectors.toSet());
        List<MissingLine> missing = new ArrayList<>();
        for (String name : ALL) {
            if (!there.contains(name)) {
                missing.add(new MissingLine(title(name), frame.say("channels.need." + name)));
            }
        }
        return missing;
    }

    private Link link(LinkHealth link) {
        Instant now = frame.times().now();
        return new Link(
                link.name(),
                link.state().name(),
                link.cause().map(cause -> frame.say("channels.cause." + cause)).orElse(""),
                remark(link.detail()),
                link.lastIn(),
                link.lastOut(),
                link.tokenExpires().map(frame.times()::brief).orElse(""),
                link.tokenExpires()
                        .filter(end -> end.isBefore(now.plus(TOKEN_ENDS_SOON)))
                        .isPresent(),
                headRoom(link.headRoom()),
                link.asked().map(at -> ago(Duration.between(at, now))).orElse(""));
    }

    private String ago(Duration since) {
        return since.toMinutes() > 0
                ? frame.say("channels.asked.minutes", since.toMinutes())
                : frame.say("channels.asked.seconds", Math.max(0, since.toSeconds()));
    }

    private String headRoom(Optional<LinkHealth.HeadRoom> headRoom) {
        return headRoom.map(room -> room.until()
                        .map(until -> frame.say(
                                "channels.head-room.until",
                                room.left(),
                                room.of(),
                                frame.times().brief(until)))
                        .orElseGet(() -> frame.say("channels.head-room", room.left(), room.of())))
                .orElse("");
    }

    private String words(Spending spending) {
        String sent = spending.limit() == 0
                ? frame.say("channels.spent.sent", spending.sent())
                : frame.say("channels.spent.of", spending.sent(), spending.limit());
        String spared = spending.sent() < spending.limit() ? "channels.spent.spares" : "channels.spent.over";
        return spending.spares() ? sent + " " + frame.say(spared) : sent;
    }

    private String words(Duration lag) {
        return lag.toHours() > 0
                ? frame.say("channels.lag.hours", lag.toHours(), lag.toMinutesPart())
                : lag.toMinutes() > 0
                        ? frame.say("channels.lag.minutes", lag.toMinutes())
                        : frame.say("channels.lag.seconds", lag.toSeconds());
    }

    private Remark remark(String line) {
        return Remark.of(line, frame.words());
    }

    private String title(String name) {
        return frame.words().sayOr("channel." + name, name);
    }
}
