package org.mediacenter.hub.complaint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;

/// Takes texts out of a complaint by their hashes; the hashes stay.
record Erasure(Set<String> hashes) {

    static Erasure of(Redacted redacted) {
        return new Erasure(Set.copyOf(redacted.hashes()));
    }

    Personal of(Personal personal) {
        return hashes.contains(personal.hash()) ? Personal.erased(personal.hash()) : personal;
    }

    List<Personal> of(List<Personal> personals) {
        return personals.stream().map(this::of).toList();
    }

    Received of(Received received) {
        return new Received(
                received.message(),
                received.channel(),
                received.acceptedAt(),
                of(received.conversation()),
                of(received.author()),
                of(received.authorName()),
                received.contact().stream()
                        .map(contact -> new Contact(contact.kind(), of(contact.value())))
                        .toList(),
                of(received.text()),
                of(received.address()),
                received.point(),
                received.citizensTopic(),
                received.anonymous(),
                received.confidential(),
                received.writtenAt(),
                received.profile(),
                received.carried().without(this));
    }

    private Optional<Personal> of(Optional<Personal> personal) {
        return personal.map(this::of);
    }
}
