package org.mediacenter.channel.sms;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.telephone.Numbering;
import org.mediacenter.hub.telephone.Numbering.Form;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One person under one number, however the networks write it, and replies in the form their network wants: the one in
/// which it last told a number of the country. That form is the link's and nobody's number, so it may be remembered.
/// Thread-safe.
final class Spellings {
    private static final Logger log = LoggerFactory.getLogger(Spellings.class);
    private static final String NOTE = "number-form/";
    private final Numbering numbering;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    Spellings(Numbering numbering) {
        this.numbering = numbering;
    }

    /// Takes up the notebook where an earlier run left it.
    Future<Void> load(ChannelMemory memory) {
        return memory.startingWith(NOTE).map(notes -> {
            notes.forEach((key, name) -> known(name).ifPresent(form -> forms.put(key.substring(NOTE.length()), form)));
            return null;
        });
    }

    /// What a stranger's version wrote down is as if nothing were.
    private static Optional<Form> known(String name) {
        return List.of(Form.values()).stream()
                .filter(form -> form.name().equals(name))
                .findFirst();
    }

    /// A message under its sender's one number; anything else as it is.
    Inbound heard(Inbound inbound, ChannelMemory memory) {
        if (!(inbound instanceof InboundMessage message)) {
            return inbound;
        }
        String author = message.author().id();
        numbering.form(author).ifPresent(form -> remember(link(message.conversation()), form, memory));
        return by(numbering.whole(author), message);
    }

    private void remember(String link, Form form, ChannelMemory memory) {
        if (form != forms.put(link, form)) {
            memory.write(NOTE + link, form.name())
                    .onFailure(why -> log.warn("how a link writes numbers is forgotten at a restart [{}]", link));
        }
    }

    /// The same message by the numbers its sender was known by before there was one form.
    List<InboundMessage> formerly(InboundMessage message) {
        return numbering.others(message.author().id()).stream()
                .map(other -> by(other, message))
                .toList();
    }

    /// A reply to a number in its one form, in the form of its link. What was kept in another form goes to that.
    OutboundReply written(OutboundReply reply) {
        String author = reply.author();
        return Optional.ofNullable(forms.get(link(reply.conversation())))
                .filter(_ -> numbering.whole(author).equals(author))
                .map(form -> to(numbering.written(author, form), reply))
                .orElse(reply);
    }

    private static String link(String conversation) {
        int end = conversation.indexOf(':');
        return end < 0 ? "" : conversation.substring(0, end);
    }

    private static InboundMessage by(String number, InboundMessage message) {
        return number.equals(message.author().id())
                ? message
                : new InboundMessage(
                        message.channel(),
                        message.nativeId(),
                        link(message.conversation()) + ":" + number,
                        new Author(number, message.author().name()),
                        message.text(),
                        message.writtenAt(),
                        message.filing(),
                        message.attachments(),
                        message.exchange(),
                        message.raw());
    }

    private static OutboundReply to(String number, OutboundReply reply) {
        return new OutboundReply(
                reply.number(),
                reply.reply(),
                reply.attempt(),
                reply.kind(),
                reply.conversation(),
                number,
                reply.text(),
                reply.audience(),
                reply.answers(),
                reply.urgent(),
                reply.files());
    }
}
