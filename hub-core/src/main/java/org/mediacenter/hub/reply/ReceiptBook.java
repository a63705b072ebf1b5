package org.mediacenter.hub.reply;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.mediacenter.hub.channel.DeliveryReceipt;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.intake.Receipts;
import org.mediacenter.hub.store.Store;

/// Finds the reply a provider's receipt speaks of and records what became of it.
///
/// A receipt can be heard before the provider's own answer to the message was written down; one that is
/// not known yet therefore waits for what is being sent, and is looked up once more.
public final class ReceiptBook implements Receipts {
    private static final long PATIENCE_SECONDS = 10;

    private final Store store;
    private final Complaints complaints;
    private final Replies replies;

    public ReceiptBook(Store store, Complaints complaints, Replies replies) {
        this.store = store;
        this.complaints = complaints;
        this.replies = replies;
    }

    @Override
    public Future<Void> take(DeliveryReceipt receipt) {
        return lookUp(receipt)
                .compose(found -> found.isPresent()
                        ? record(found.get(), receipt)
                        : replies.settled(receipt.channel())
                                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                                .otherwiseEmpty()
                                .compose(_ -> lookUp(receipt))
                                .compose(late -> late.map(number -> record(number, receipt))
                                        .orElse(Future.succeededFuture())));
    }

    private Future<Optional<ComplaintNumber>> lookUp(DeliveryReceipt receipt) {
        return store.byProviderId(receipt.channel() + ':' + receipt.providerId());
    }

    private Future<Void> record(ComplaintNumber number, DeliveryReceipt receipt) {
        return complaints
                .find(number)
                .compose(found -> found.flatMap(complaint -> complaint
                                .conversation()
                                .receipt(receipt.providerId(), receipt.delivered(), receipt.why()))
                        .map(change -> execute(number, change))
                        .orElse(Future.succeededFuture()));
    }

    private Future<Void> execute(ComplaintNumber number, Command change) {
        return complaints
                .execute(number, OptionalLong.empty(), List.of(change), new Actor.Hub())
                .mapEmpty();
    }
}
