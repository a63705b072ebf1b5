package org.mediacenter.channel.facebook;

import com.restfb.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.meta.Cut;
import org.mediacenter.channel.meta.Posting;
import org.mediacenter.channel.meta.Posting.Call;
import org.mediacenter.channel.meta.Posting.Calls;
import org.mediacenter.channel.meta.Posting.Impossible;
import org.mediacenter.channel.meta.PrivateWords;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.ReplyRoom;
import org.mediacenter.hub.complaint.Audience;

/// From a reply to the calls that bring it there. Pure.
final class PageReplies {
    private static final int LONGEST_COMMENT = 8_000;
    private static final PrivateWords MESSENGER = PrivateWords.messenger();

    private PageReplies() {}

    /// What a reply to this thread must keep to.
    static ReplyRoom room(PageThread thread, Audience audience) {
        if (!thread.isPublic()) {
            return MESSENGER.room();
        }
        return audience == Audience.PUBLIC
                ? PrivateWords.shown(LONGEST_COMMENT, ReplyRoom.Unit.LETTERS, String::length)
                : MESSENGER.roomToComment();
    }

    static Posting posting(OutboundReply reply, PageThread thread, Instant now) {
        if (!thread.isPublic()) {
            return MESSENGER.message(reply, thread.at(), now);
        }
        if (!thread.hasPlainId()) {
            return new Impossible("there is no such post or comment");
        }
        return reply.audience() == Audience.PUBLIC ? comment(reply, thread) : alone(reply, thread, now);
    }

    /// Below the post, or below the comment that began the matter.
    private static Posting comment(OutboundReply reply, PageThread thread) {
        List<Call> calls = new ArrayList<>();
        for (String part : Cut.into(reply.text(), LONGEST_COMMENT, String::length)) {
            calls.add(new Call(thread.at() + "/comments", Parameter.with("message", part)));
        }
        return new Calls(calls);
    }

    /// To what the citizen wrote last, which is the post itself or a comment.
    private static Posting alone(OutboundReply reply, PageThread thread, Instant now) {
        String answered = Optional.of(reply.answers().nativeId())
                .filter(id -> !id.isEmpty())
                .orElse(thread.at());
        boolean post = thread.kind().equals(PageThread.POST) && answered.equals(thread.at());
        return post ? MESSENGER.toPost(reply, answered, now) : MESSENGER.toComment(reply, answered, now);
    }
}
