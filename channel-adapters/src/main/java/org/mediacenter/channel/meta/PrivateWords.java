package org.mediacenter.channel.meta;

import com.restfb.Parameter;
import com.restfb.types.send.CommentIdMessageRecipient;
import com.restfb.types.send.IdMessageRecipient;
import com.restfb.types.send.Message;
import com.restfb.types.send.MessageRecipient;
import com.restfb.types.send.PostIdMessageRecipient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.mediacenter.channel.meta.Posting.Call;
import org.mediacenter.channel.meta.Posting.Calls;
import org.mediacenter.channel.meta.Posting.Impossible;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.ReplyRoom;

/// Replies that only their reader sees: a direct message, and the one private reply to a comment. Pure.
///
/// @param most how long one message may be
/// @param unit what that is counted in
/// @param size how that is measured
public record PrivateWords(int most, ReplyRoom.Unit unit, ToIntFunction<String> size) {
    private static final String PATH = "me/messages";
    private static final String LATE = GraphErrors.OUT_OF_REACH
            + "the person wrote too long ago; Meta allows answers for 24 hours, and what an officer wrote for 7 days";
    private static final String LATE_COMMENT =
            GraphErrors.OUT_OF_REACH + "the comment is older than 7 days, and Meta takes private replies no longer";

    /// Messenger takes 2,000 characters.
    public static PrivateWords messenger() {
        return new PrivateWords(2_000, ReplyRoom.Unit.LETTERS, String::length);
    }

    /// Instagram takes 1,000 octets.
    public static PrivateWords instagram() {
        return new PrivateWords(1_000, ReplyRoom.Unit.OCTETS, text -> text.getBytes(StandardCharsets.UTF_8).length);
    }

    /// What a direct message must keep to.
    public ReplyRoom room() {
        return shown(most, unit, size).within(MessageWindow.DIRECT);
    }

    /// What the one private answer to a comment or post must keep to.
    public ReplyRoom roomToComment() {
        ReplyRoom direct = shown(most, unit, size);
        return new ReplyRoom(
                direct.unit(), most, 1, false, size, direct.messages(), Optional.of(MessageWindow.TO_COMMENT));
    }

    /// What words that everybody can read must keep to, cut as [Cut] does.
    public static ReplyRoom shown(int most, ReplyRoom.Unit unit, ToIntFunction<String> size) {
        return ReplyRoom.of(
                unit,
                most,
                ReplyRoom.ANY,
                size,
                text -> Cut.into(text, most, size).size());
    }

    /// To a person who wrote to the page or account.
    public Posting message(OutboundReply reply, String person, Instant now) {
        return switch (MessageWindow.at(reply.answers().at(), now, reply.kind())) {
            case RESPONSE -> calls(reply, person, Parameter.with("messaging_type", "RESPONSE"));
            case HUMAN_AGENT ->
                calls(
                        reply,
                        person,
                        Parameter.with("messaging_type", "MESSAGE_TAG"),
                        Parameter.with("tag", "HUMAN_AGENT"));
            case CLOSED -> new Impossible(LATE);
        };
    }

    /// To the author of a comment; Meta takes one such message for each.
    public Posting toComment(OutboundReply reply, String comment, Instant now) {
        return once(reply, new CommentIdMessageRecipient(comment), now);
    }

    /// To the author of a post.
    public Posting toPost(OutboundReply reply, String post, Instant now) {
        return once(reply, new PostIdMessageRecipient(post), now);
    }

    private Posting once(OutboundReply reply, MessageRecipient recipient, Instant now) {
        if (!MessageWindow.allowsPrivateReply(reply.answers().at(), now)) {
            return new Impossible(LATE_COMMENT);
        }
        List<String> parts = Cut.into(reply.text(), most, size);
        return parts.size() > 1
                ? new Impossible("too long: Meta takes one private reply to a comment, of at most " + most)
                : new Calls(List.of(call(recipient, parts.getFirst(), List.of())));
    }

    private Posting calls(OutboundReply reply, String person, Parameter... kind) {
        List<Call> calls = new ArrayList<>();
        for (String part : Cut.into(reply.text(), most, size)) {
            calls.add(call(new IdMessageRecipient(person), part, List.of(kind)));
        }
        return new Calls(calls);
    }

    private static Call call(MessageRecipient recipient, String text, List<Parameter> kind) {
        List<Parameter> parameters = new ArrayList<>(kind);
        parameters.add(Parameter.with("recipient", recipient));
        parameters.add(Parameter.with("message", new Message(text)));
        return new Call(PATH, parameters);
    }
}
