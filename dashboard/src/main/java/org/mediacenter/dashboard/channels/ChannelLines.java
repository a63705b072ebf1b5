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
import org.mediacenter.dashboard.channels.ChannelsPage.SameTrouble;
import org.mediacenter.dashboard.channels.ChannelsPage.UnreadableLine;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Sentence;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.Channel.Spending;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.intake.UnreadableShelf;
import org.mediacenter.hub.pulse.Pulse;
import org.mediacenter.hub.settings.Problem;

/// Puts what a channel says of itself into words.
final class ChannelLines {
    private static final Duration TOKEN_ENDS_SOON = Duration.ofDays(14);
    private static final String PARTLY = "PARTLY";
    private static final String META = "hub.channels.meta.";
    private static final List<String> ALL = List.of(
            "website",
            "sms",
            "phone",
            "walk-in",
            "letter",
            "whatsapp",
            "facebook",
            "instagram",
            "x",
            "telegram",
            "email");

    private final Frame frame;
    private final Pulse pulse;
    private final List<Problem> lacking;
    private final boolean mends;

    /// @param lacking what is missing in the settings for channels that are off
    /// @param mends whether the reader can do anything about it
    ChannelLines(Frame frame, Pulse pulse, List<Problem> lacking, boolean mends) {
        this.frame = frame;
        this.pulse = pulse;
        this.mends = mends;
        this.lacking = lacking;
    }

    /// @param undelivered how many open complaints of it have a reply that did not arrive
    ChannelLine line(Channel channel, long undelivered, UnreadableShelf.Unread unread) {
        ChannelHealth health = pulse.lastTimes().health(channel);
        Pulse.Beat beat = pulse.of(channel.name());
        return new ChannelLine(
                channel.name(),
                title(channel.name()),
                state(channel, health),
                remark(channel.links().isEmpty() ? health.detail() : ""),
                beat.last().or(health::lastIn),
                health.lastOut(),
                beat.lag().map(this::words).orElse(""),
                beat.quiet(),
                undelivered,
                channel.spending().map(this::words).orElse(""),
                pulse.lastTimes().links(channel).stream().map(this::link).toList(),
                shared(channel.name()),
                lacking(channel.name()),
                unread.shown().stream()
                        .sorted(Remark.byPlace(UnreadableShelf.Entry::why).thenComparing(UnreadableShelf.Entry::at))
                        .map(entry -> new UnreadableLine(entry.key(), entry.at(), remark(entry.why()), entry.isKept()))
                        .toList(),
                unread.whys().entrySet().stream()
                        .filter(why -> why.getValue() > 1)
                        .map(why -> new SameTrouble(why.getKey(), remark(why.getKey()), why.getValue()))
                        .toList(),
                unread.count());
    }

    List<MissingLine> missing(List<Channel> channels) {
        Set<String> there = channels.stream().map(Channel::name).collect(Collectors.toSet());
        List<MissingLine> missing = new ArrayList<>();
        for (String name : ALL) {
            if (!there.contains(name)) {
                missing.add(
                        new MissingLine(title(name), frame.say("channels.need." + name), shared(name), lacking(name)));
            }
        }
        return missing;
    }

    /// Whole lines for who can mend them; the others read the keys alone.
    List<SettingLine> settings(List<Problem> problems) {
        return mends
                ? problems.stream()
                        .map(problem -> SettingLine.of(problem, frame.words()))
                        .toList()
                : SettingLine.keys(problems);
    }

    private List<SettingLine> lacking(String name) {
        return settings(lacking.stream()
                .filter(problem -> prefixes(name).stream().anyMatch(problem.key()::startsWith))
                .toList());
    }

    /// What all of Meta's need is told with the first of them alone; the others name it and say where.
    private String shared(String name) {
        return List.of("instagram", "whatsapp").contains(name)
                ? SharedSecret.words(lacking)
                        .map(words -> frame.say(words, title("facebook")))
                        .orElse("")
                : "";
    }

    private static List<String> prefixes(String name) {
        return switch (name) {
            case "facebook" -> List.of(SharedSecret.APP_SECRET, SharedSecret.VERIFY_TOKEN, META + "pages");
            case "instagram" -> List.of(META + "instagram");
            default -> List.of("hub.channels." + name + ".");
        };
    }

    private Link link(LinkHealth link) {
        Instant now = frame.times().now();
        return new Link(
                link.name(),
                isPartly(link) ? PARTLY : link.state().name(),
                link.cause().map(cause -> trouble(link, cause)).orElse(""),
                remark(link.detail()),
                link.lastIn(),
                link.lastOut(),
                link.tokenExpires(),
                link.tokenExpires()
                        .filter(end -> end.isBefore(now.plus(TOKEN_ENDS_SOON)))
                        .isPresent(),
                headRoom(link.headRoom()),
                link.asked().map(at -> ago(Duration.between(at, now))).orElse(""));
    }

    private static String state(Channel channel, ChannelHealth health) {
        boolean isPartly = health.state() == ChannelHealth.State.UP
                && channel.links().stream()
                        .anyMatch(link -> isPartly(link) || link.state() == ChannelHealth.State.DOWN);
        return isPartly ? PARTLY : health.state().name();
    }

    /// Connected, and not all of it works: one state of its own.
    private static boolean isPartly(LinkHealth link) {
        return link.state() == ChannelHealth.State.UP && link.cause().isPresent();
    }

    private String trouble(LinkHealth link, LinkHealth.Cause cause) {
        return frame.say(
                isPartly(link) && cause == LinkHealth.Cause.SETTINGS
                        ? "channels.cause.partly"
                        : "channels.cause." + cause);
    }

    private String ago(Duration since) {
        return since.toMinutes() > 0
                ? frame.say("channels.asked.minutes", since.toMinutes())
                : frame.say("channels.asked.seconds", Math.max(0, since.toSeconds()));
    }

    private Optional<Sentence> headRoom(Optional<LinkHealth.HeadRoom> headRoom) {
        return headRoom.map(room -> room.until()
                .map(until -> frame.tell("channels.head-room.until", room.left(), room.of(), until))
                .orElseGet(() -> frame.tell("channels.head-room", room.left(), room.of())));
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
