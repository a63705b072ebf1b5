package org.mediacenter.dashboard.channels;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Sentence;

/// How the channels do.
///
/// @param missing channels this hub could have and does not
/// @param raw whether the reader may see what a provider sent
/// @param manage whether the reader may have it read again
/// @param notice what could not be done and why
/// @param refused what stands in the settings by now and is not used
public record ChannelsPage(
        Frame frame,
        List<ChannelLine> channels,
        List<MissingLine> missing,
        boolean raw,
        boolean manage,
        Optional<String> notice,
        List<SettingLine> refused) {

    /// One channel.
    ///
    /// @param state `UP`, `PARTLY`, `DOWN`, `STARTING` or `CLOSED`
    /// @param detail what it says of itself; empty where its links say it
    /// @param lag how long its last message was under way, in words; empty where nobody says
    /// @param quiet whether it is silent for longer than is usual
    /// @param undelivered how many open complaints have a reply that did not arrive
    /// @param spent what this month took, in words; empty where it is not paid by the message
    /// @param shared where what is missing for it and others is told; empty where nothing is
    /// @param lacking what is missing in the settings for a part of it that is off
    /// @param unreadable what it could not read, as many as a page shows
    /// @param troubles what several of these have in common
    /// @param unreadables how many there are
    public record ChannelLine(
            String name,
            String title,
            String state,
            Remark detail,
            Optional<Instant> lastIn,
            Optional<Instant> lastOut,
            String lag,
            boolean quiet,
            long undelivered,
            String spent,
            List<Link> links,
            String shared,
            List<SettingLine> lacking,
            List<UnreadableLine> unreadable,
            List<SameTrouble> troubles,
            long unreadables) {}

    /// One outside link of it.
    ///
    /// @param trouble what is wrong and who can help, in words; empty where nothing is
    /// @param token until when its token is good, where the provider says
    /// @param headRoom how much more the provider takes, in words, where it says
    /// @param asked how long ago it was asked or said something, in words; empty where it is not asked
    public record Link(
            String name,
            String state,
            String trouble,
            Remark detail,
            Optional<Instant> lastIn,
            Optional<Instant> lastOut,
            Optional<Instant> token,
            boolean tokenEnds,
            Optional<Sentence> headRoom,
            String asked) {}

    /// Something it could not read.
    ///
    /// @param isKept whether it was read and could not be taken in: then it cannot be put away
    public record UnreadableLine(String key, Instant at, Remark why, boolean isKept) {}

    /// What several messages could not be read for.
    ///
    /// @param code the reason as it is kept
    public record SameTrouble(String code, Remark why, long count) {}

    /// A channel that is not set up: what it needs, and from whom.
    ///
    /// @param shared where what is missing for it and others is told; empty where nothing is
    /// @param lacking what is missing of it, where it is in the settings
    public record MissingLine(String title, String need, String shared, List<SettingLine> lacking) {}
}
