package org.mediacenter.hub.intake;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Carried;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.BystanderWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.CitizenWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.Contact;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Way;
import org.mediacenter.hub.store.InboundEntry;

/// Turns a kept message into what a complaint's history says of it, every personal field under a salt of
/// its own.
final class Sealing {
    private final SecureRandom random = new SecureRandom();

    Received received(InboundEntry entry, InboundMessage message, String profileVersion) {
        InboundMessage.Filing filing = message.filing();
        return new Received(
                entry.key().text(),
                message.channel(),
                entry.acceptedAt(),
                sealed(message.conversation()),
                sealed(message.author().id()),
                message.author().name().map(this::sealed),
                contact(filing),
                sealed(message.text()),
                filing.address().map(this::sealed),
                filing.point(),
                filing.topic(),
                filing.anonymous(),
                filing.confidential(),
                message.writtenAt(),
                profileVersion,
                carried(message));
    }

    CitizenWrote wrote(Complaint complaint, InboundEntry entry, InboundMessage message) {
        boolean elsewhere = !complaint.received().channel().equals(message.channel())
                || !complaint.received().conversation().text().equals(Optional.of(message.conversation()));
        return new CitizenWrote(
                entry.key().text(),
                message.channel(),
                sealed(message.text()),
                message.writtenAt(),
                carried(message),
                elsewhere ? Optional.of(sealed(message.conversation())) : Optional.empty(),
                complaint.ways().of(message.channel(), message.author().id()).map(Way::label));
    }

    BystanderWrote overheard(InboundEntry entry, InboundMessage message) {
        return new BystanderWrote(
                entry.key().text(),
                message.channel(),
                sealed(message.author().id()),
                message.author().name().map(this::sealed),
                sealed(message.text()),
                message.writtenAt(),
                withoutRaw(carried(message)));
    }

    Personal sealed(String text) {
        return Personal.of(text, random);
    }

    private List<Contact> contact(InboundMessage.Filing filing) {
        Function<String, Function<String, Contact>> named = kind -> value -> new Contact(kind, sealed(value));
        List<Contact> contact = new ArrayList<>();
        filing.phone().map(named.apply("phone")).ifPresent(contact::add);
        filing.email().map(named.apply("email")).ifPresent(contact::add);
        filing.brought().ifPresent(brought -> {
            brought.on()
                    .map(LocalDate::toString)
                    .map(named.apply(Contact.RECEIVED_ON))
                    .ifPresent(contact::add);
            brought.reference().map(named.apply(Contact.REFERENCE)).ifPresent(contact::add);
            brought.helper().ifPresent(helper -> {
                contact.add(named.apply(Contact.HELPER).apply(helper.name()));
                contact.add(named.apply(Contact.HELPER_IS).apply(helper.as()));
                helper.phone().map(named.apply(Contact.HELPER_PHONE)).ifPresent(contact::add);
            });
        });
        return contact;
    }

    private Carried carried(InboundMessage message) {
        return new Carried(
                message.exchange().audience(),
                message.attachments().stream().map(this::attached).toList(),
                message.raw().map(this::sealed));
    }

    /// There may be thousands of them below one post.
    private static Carried withoutRaw(Carried carried) {
        return new Carried(carried.audience(), carried.attachments(), Optional.empty());
    }

    private Attached attached(Attachment attachment) {
        Optional<Personal> name = attachment.name().map(this::sealed);
        return Attached.named(
                attachment.kind().name().toLowerCase(Locale.ROOT),
                sealed(attachment.source()),
                attachment.contentType(),
                name);
    }
}
