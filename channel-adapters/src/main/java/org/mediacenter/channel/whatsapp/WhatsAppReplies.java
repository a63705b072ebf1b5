package org.mediacenter.channel.whatsapp;

import com.restfb.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.channel.common.Pieces;
import org.mediacenter.channel.meta.MessageWindow;
import org.mediacenter.channel.meta.Posting;
import org.mediacenter.channel.meta.Posting.Call;
import org.mediacenter.channel.meta.Posting.Calls;
import org.mediacenter.channel.meta.Posting.Impossible;
import org.mediacenter.channel.whatsapp.WhatsAppSettings.Template;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.ReplyRoom;
import org.mediacenter.hub.complaint.ReplyKind;

/// From a reply to the calls that bring it there. Pure.
///
/// @param template what is sent where the time to answer has passed
record WhatsAppReplies(Optional<Template> template) {
    private static final int LONGEST_TEXT = 4_096;
    private static final int LONGEST_IN_TEMPLATE = 900;
    private static final String LATE = "out-of-reach: the person wrote more than 24 hours ago";

    /// What a reply must keep to.
    ReplyRoom room() {
        return ReplyRoom.of(
                        ReplyRoom.Unit.LETTERS,
                        LONGEST_TEXT,
                        ReplyRoom.ANY,
                        String::length,
                        text -> Pieces.of(text, LONGEST_TEXT).size())
                .within(MessageWindow.orTemplate(template.isPresent() ? LONGEST_IN_TEMPLATE : 0));
    }

    Posting posting(OutboundReply reply, WhatsAppThread thread, Instant now) {
        return isLate(reply, now) ? late(reply, thread) : texts(reply, thread);
    }

    /// Whether only a template goes any more.
    static boolean isLate(OutboundReply reply, Instant now) {
        return MessageWindow.at(reply.answers().at(), now, reply.kind()) != MessageWindow.RESPONSE;
    }

    private static Posting texts(OutboundReply reply, WhatsAppThread thread) {
        List<Call> calls = new ArrayList<>();
        for (String part : Pieces.of(reply.text(), LONGEST_TEXT)) {
            List<Parameter> parameters = to(thread.person(), "text");
            parameters.add(Parameter.with("text", Map.of("body", part, "preview_url", false)));
            if (calls.isEmpty()) {
                MessageName.restored(reply.answers().nativeId(), thread.person())
                        .ifPresent(id -> parameters.add(Parameter.with("context", Map.of("message_id", id))));
            }
            calls.add(new Call(thread.number() + "/messages", parameters));
        }
        return new Calls(calls);
    }

    /// Courtesies are not worth a template, which costs money.
    private Posting late(OutboundReply reply, WhatsAppThread thread) {
        if (template.isEmpty() || reply.kind() == ReplyKind.ACKNOWLEDGEMENT) {
            return new Impossible(LATE + "; WhatsApp then takes only a template that Meta approved");
        }
        String text = reply.text().strip().replaceAll("\\s+", " ");
        if (text.length() > LONGEST_IN_TEMPLATE) {
            return new Impossible("after 24 hours only a template goes, which takes at most " + LONGEST_IN_TEMPLATE
                    + " characters, not " + text.length() + ": shorten it");
        }
        List<Parameter> parameters = to(thread.person(), "template");
        parameters.add(Parameter.with(
                "template",
                Map.of(
                        "name", template.get().name(),
                        "language", Map.of("code", template.get().language()),
                        "components",
                                List.of(Map.of(
                                        "type",
                                        "body",
                                        "parameters",
                                        List.of(Map.of("type", "text", "text", text)))))));
        return new Calls(List.of(new Call(thread.number() + "/messages", parameters)));
    }

    /// A user id goes by another name than a number.
    private static List<Parameter> to(String person, String type) {
        return new ArrayList<>(List.of(
                Parameter.with("messaging_product", "whatsapp"),
                Parameter.with("recipient_type", "individual"),
                Parameter.with(person.matches("[0-9]+") ? "to" : "recipient", person),
                Parameter.with("type", type)));
    }
}
