package org.mediacenter.hub.backup;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Damage;
import org.mediacenter.hub.keyword.Courtesies;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The first start after a backup was put back. The hub it was taken from went on working: what the backup would
/// still send may have been sent, so whether it was is unknown, and a person sees to it. What it erased is erased
/// again.
public final class PutBack {
    static final String KEY = "restored";
    private static final Logger log = LoggerFactory.getLogger(PutBack.class);
    private static final int ALL = 1_000_000;
    private static final String WHY = "a backup was put back: it may have been sent before";

    private final Store store;
    private final Complaints complaints;
    private final Courtesies courtesies;
    private final InstantSource clock;
    private final String node;
    private final ErasedAgain erasedAgain;
    private final Damage damage = new Damage("what it had to send when the backup was taken");

    /// @param node this node's name
    public PutBack(Store store, Complaints complaints, Courtesies courtesies, InstantSource clock, String node) {
        this.store = store;
        this.complaints = complaints;
        this.courtesies = courtesies;
        this.clock = clock;
        this.node = node;
        erasedAgain = new ErasedAgain(store, complaints, clock);
    }

    /// Does nothing but after a restore, and then once; to be called before anything is sent.
    ///
    /// @param catchUp does what fell due since, which the other hub may have done too
    public Future<Void> settle(Supplier<Future<Void>> catchUp) {
        return store.document(Shelf.RESTORED, KEY, clock.instant())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture()
                        : catchUp.get()
                                .compose(_ -> store.outbox(ALL))
                                .compose(this::settleAll)
                                .compose(_ -> courtesies.giveUpAll())
                                .compose(_ -> erasedAgain.erase())
                                .compose(_ -> store.remove(Shelf.RESTORED, KEY))
                                .onSuccess(_ -> tell(new String(found.get().content(), StandardCharsets.UTF_8))));
    }

    private static void tell(String restored) {
        log.warn(
                "a backup was put back, nothing it had to send is sent by itself [taken={}]",
                new JsonObject(restored).getString("takenAt"));
    }

    private Future<Void> settleAll(List<ComplaintNumber> numbers) {
        Future<Void> settled = Future.succeededFuture();
        for (ComplaintNumber number : numbers) {
            settled = settled.compose(_ -> damage.aside(
                    number, complaints.change(number, this::unknown).mapEmpty(), Future.succeededFuture()));
        }
        return settled;
    }

    private List<Order> unknown(Complaint complaint) {
        List<Order> orders = new ArrayList<>();
        for (Reply reply : complaint.conversation().replies()) {
            if (reply.delivery().state() == DeliveryState.QUEUED) {
                orders.add(fate(reply, DeliveryState.SENDING, Optional.empty()));
            }
            if (reply.delivery().isUnderWay()) {
                orders.add(fate(reply, DeliveryState.UNKNOWN, Optional.of(WHY)));
            }
        }
        return orders;
    }

    private Order fate(Reply reply, DeliveryState state, Optional<String> why) {
        Command fate =
                new Command.ChangeDelivery(reply.name(), reply.delivery().attempt(), state, node, List.of(), why);
        return new Order(fate, new Actor.Hub());
    }
}
