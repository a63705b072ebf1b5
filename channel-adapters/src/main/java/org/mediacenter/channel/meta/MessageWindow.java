package org.mediacenter.channel.meta;

import java.time.Duration;
import java.time.Instant;
import org.mediacenter.hub.channel.ReplyRoom.Window;
import org.mediacenter.hub.complaint.ReplyKind;

/// How long after a person wrote they can still be answered in private: for 24 hours anything, up to seven days
/// what a person wrote, then nothing
/// ([policy](https://developers.facebook.com/docs/messenger-platform/policy/policy-overview)). Pure.
public enum MessageWindow {
    RESPONSE,
    HUMAN_AGENT,
    CLOSED;

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);

    /// The same, as it is told beforehand.
    static final Window DIRECT = new Window(DAY, WEEK, 0);

    /// Of the one private answer to what everybody can read.
    static final Window TO_COMMENT = new Window(WEEK, WEEK, 0);

    /// Which kind of answer is allowed now.
    ///
    /// @param wrote when the person wrote
    public static MessageWindow at(Instant wrote, Instant now, ReplyKind kind) {
        Duration since = Duration.between(wrote, now);
        if (since.compareTo(DAY) < 0) {
            return RESPONSE;
        }
        boolean human = kind != ReplyKind.ACKNOWLEDGEMENT;
        return human && since.compareTo(WEEK) < 0 ? HUMAN_AGENT : CLOSED;
    }

    /// Of a product that takes nothing late but a template.
    ///
    /// @param template how long words in it may be; 0 where there is none
    public static Window orTemplate(int template) {
        return new Window(DAY, DAY, template);
    }

    /// Whether what everybody can read may still be answered to its author alone.
    static boolean allowsPrivateReply(Instant wrote, Instant now) {
        return Duration.between(wrote, now).compareTo(WEEK) < 0;
    }
}
