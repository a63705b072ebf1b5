package org.mediacenter.hub;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.attachment.Attachments;
import org.mediacenter.hub.attachment.Enclosures;
import org.mediacenter.hub.attachment.Erasing;
import org.mediacenter.hub.attachment.Fetching;
import org.mediacenter.hub.attachment.Photos;
import org.mediacenter.hub.attachment.Pieces;
import org.mediacenter.hub.attachment.Sweeping;
import org.mediacenter.hub.attachment.Turns;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.retention.ErasureList;
import org.mediacenter.hub.retention.Listing;
import org.mediacenter.hub.retention.Retiring;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;

/// Complaints and their files, put together by hand: fetched, taken with a reply, kept for their time, erased and
/// swept.
final class KeptFiles {
    private final Hub.Parts parts;
    private final Complaints complaints;
    private final Attachments attachments;
    private final Sweeping sweeping;
    private final Retiring retiring;
    private final Enclosures enclosures;
    private final Photos photos;

    KeptFiles(Hub.Parts parts, Worklist worklist, List<Channel> channels) {
        this.parts = parts;
        Turns turns = new Turns();
        complaints = new Complaints(
                parts.store(),
                parts.clock(),
                parts.terms(),
                new Listing(
                        new Erasing(
                                (summary, excerpt) -> worklist.put(new Row(summary, excerpt)),
                                parts.blobs(),
                                turns,
                                this::find),
                        parts.vertx(),
                        new ErasureList(parts.erasures()),
                        parts.clock()));
        attachments = new Attachments(
                parts.vertx(),
                parts.store(),
                new Fetching(parts.vertx(), complaints, parts.blobs(), turns, channels),
                parts.clock());
        sweeping = new Sweeping(parts.store(), parts.blobs(), complaints, parts.clock(), parts.node());
        retiring = new Retiring(parts.store(), complaints, parts.periods(), parts.clock(), parts.node());
        enclosures = new Enclosures(parts.vertx(), parts.blobs(), turns, this::find);
        photos = new Photos(parts.vertx(), parts.blobs(), turns, complaints, new Pieces(parts.store(), parts.clock()));
    }

    private Future<Optional<Complaint>> find(ComplaintNumber number) {
        return complaints.find(number);
    }

    Complaints complaints() {
        return complaints;
    }

    Attachments attachments() {
        return attachments;
    }

    Enclosures enclosures() {
        return enclosures;
    }

    Photos photos() {
        return photos;
    }

    Retiring retiring() {
        return retiring;
    }

    Future<Void> start() {
        sweeping.start(parts.vertx());
        retiring.start(parts.vertx());
        return attachments.start();
    }

    void stop() {
        attachments.stop();
        sweeping.stop();
        retiring.stop();
    }
}
