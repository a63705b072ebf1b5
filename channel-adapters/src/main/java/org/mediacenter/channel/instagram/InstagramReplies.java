package org.mediacenter.channel.instagram;

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
final class InstagramReplies {
    private static final int LONGEST_COMMENT = 2_200;
    private static final PrivateWords DIRECT = PrivateWords.instagram();

    private InstagramReplies() {}

    /// What a reply to this thread must keep to.
    static ReplyRoom room(InstagramThread thread, Audience audience) {
        if (thread.kind().equals(InstagramThread.DIRECT)) {
            return DIRECT.room();
        }
        return audience == Audience.PUBLIC
                ? PrivateWords.shown(LONGEST_COMMENT, ReplyRoom.Unit.LETTERS, String::length)
                : DIRECT.roomToComment();
    }

    static Posting posting(OutboundReply reply, InstagramThread thread, Instant now) {
        if (thread.kind().equals(InstagramThread.DIRECT)) {
            return DIRECT.message(reply, thread.at(), now);
        }
        if (!thread.hasPlainIds()) {
            return new Impossible("there is no such comment");
        }
        return reply.audience() == Audience.PUBLIC ? shown(reply, thread) : alone(reply, thread, now);
    }

    private static Posting shown(OutboundReply reply, InstagramThread thread) {
        List<Call> calls = new ArrayList<>();
        for (String part : Cut.into(reply.text(), LONGEST_COMMENT, String::length)) {
            calls.add(
                    thread.kind().equals(InstagramThread.MENTION)
                            ? underMention(thread, part)
                            : new Call(thread.at() + "/replies", Parameter.with("message", part)));
        }
        return new Calls(calls);
    }

    private static Call underMention(InstagramThread thread, String text) {
        String[] ids = thread.at().split(",", 2);
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(Parameter.with("message", text));
        parameters.add(Parameter.with("media_id", ids[0]));
        if (ids.length == 2) {
            parameters.add(Parameter.with("comment_id", ids[1]));
        }
        return new Call(thread.account() + "/mentions", parameters);
    }

    private static Posting alone(OutboundReply reply, InstagramThread thread, Instant now) {
        String answered = Optional.of(reply.answers().nativeId())
                .filter(id -> !id.isEmpty())
                .orElse(thread.at());
        return thread.kind().equals(InstagramThread.MENTION)
                ? new Impossible("out-of-reach: Instagram has no private answer to who mentions us elsewhere")
                : DIRECT.toComment(reply, answered, now);
    }
}
