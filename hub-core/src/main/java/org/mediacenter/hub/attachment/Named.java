package org.mediacenter.hub.attachment;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Enclosure;
import org.mediacenter.hub.store.Blobs.BlobId;

/// Which blobs a complaint names: photos of its messages, files of its replies and of proposed ones.
///
/// @param used those that may still be given out
/// @param erased those of which nothing is left that may be given out
record Named(Set<BlobId> used, Set<BlobId> erased) {
    Named {
        used = Set.copyOf(used);
        erased = Set.copyOf(erased);
    }

    private record File(String blob, boolean there) {}

    static Named of(Complaint complaint) {
        Set<BlobId> used = new HashSet<>();
        Set<BlobId> erased = new HashSet<>();
        Stream.concat(photos(complaint), enclosures(complaint))
                .forEach(file -> (file.there() ? used : erased).add(new BlobId(file.blob())));
        erased.removeAll(used);
        return new Named(used, erased);
    }

    private static Stream<File> photos(Complaint complaint) {
        return complaint.conversation().messages().stream()
                .flatMap(message -> message.carried().attachments().stream())
                .flatMap(attached -> Stream.concat(attached.blob().stream(), attached.shown().stream())
                        .map(blob -> new File(blob.id(), attached.isThere())));
    }

    private static Stream<File> enclosures(Complaint complaint) {
        return Stream.concat(
                        complaint.conversation().replies().stream().flatMap(reply -> reply.enclosures().stream()),
                        complaint.proposals().all().stream().flatMap(proposal -> proposal.enclosures().stream()))
                .map((Enclosure enclosure) -> new File(enclosure.blob().id(), enclosure.isThere()));
    }
}
