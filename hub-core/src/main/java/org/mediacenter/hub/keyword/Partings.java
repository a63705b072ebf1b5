package org.mediacenter.hub.keyword;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Way;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.store.Store;

/// Gives up linked ways for whoever writes by them.
final class Partings {
    private final Store store;
    private final Complaints complaints;

    Partings(Store store, Complaints complaints) {
        this.store = store;
        this.complaints = complaints;
    }

    /// What became of it.
    sealed interface Parted {
        record Done() implements Parted {}

        /// The matter began with the writer, who stays with it.
        record Stays(Complaint complaint) implements Parted {}

        /// Nothing was linked.
        record Nothing() implements Parted {}
    }

    /// Unlinks the writer from one matter, or from every open one they are linked to. A number that is asked about
    /// counts as unlinked, there or not, unless the matter began with the writer.
    Future<Parted> part(Optional<ComplaintNumber> number, InboundMessage message) {
        return number.map(one -> complaints
                        .find(one)
                        .compose(found -> found.map(complaint -> partFrom(complaint, message))
                                .orElseGet(() -> Future.succeededFuture(new Parted.Done()))))
                .orElseGet(() -> partFromAll(message).map(any -> any ? new Parted.Done() : new Parted.Nothing()));
    }

    private Future<Parted> partFrom(Complaint complaint, InboundMessage message) {
        boolean began = complaint
                .ways()
                .first()
                .leadsTo(message.channel(), message.author().id());
        return began
                ? Future.succeededFuture(new Parted.Stays(complaint))
                : unlink(complaint, message).map(new Parted.Done());
    }

    private Future<Boolean> partFromAll(InboundMessage message) {
        return store.openByAuthor(message.channel() + ':' + message.author().id())
                .compose(numbers -> {
                    List<Future<Boolean>> parted = numbers.stream()
                            .map(number -> complaints
                                    .find(number)
                                    .compose(found -> found.map(complaint -> unlink(complaint, message))
                                            .orElseGet(() -> Future.succeededFuture(false))))
                            .toList();
                    return Future.join(parted).map(all -> all.<Boolean>list().contains(true));
                });
    }

    private Future<Boolean> unlink(Complaint complaint, InboundMessage message) {
        Optional<Way> way = complaint
                .ways()
                .of(message.channel(), message.author().id())
                .filter(known -> known.name().isPresent());
        return way.map(linked -> complaints
                        .change(
                                complaint.number(),
                                _ -> List.of(new Order(new Command.Unlink(linked.label()), new Actor.Citizen())))
                        .map(true))
                .orElseGet(() -> Future.succeededFuture(false));
    }
}
