package org.mediacenter.hub.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoreBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down who looked at whose words, and who came in, in the store's chained audit log.
public final class Audit {
    private static final Logger log = LoggerFactory.getLogger(Audit.class);
    private final Store store;
    private final InstantSource clock;

    public Audit(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Somebody opened a complaint with a person's words.
    public Future<Void> looked(Account account, ComplaintNumber number) {
        return write("looked", account.username(), Optional.of(number.value()));
    }

    /// Somebody saw the first words of many complaints. While the store cannot write (a full disk), the list is
    /// shown all the same, since the city's work goes on by it, and the hub's log says who saw it.
    ///
    /// @param where `list` or `stream`
    /// @param which the filters, as in an address; names of departments and channels, no person's
    /// @param count how many lines it showed
    public Future<Void> listed(Account account, String where, String which, int count) {
        return write("saw-" + where, account.username(), Optional.of("[" + count + "] " + which))
                .recover(cause -> {
                    if (!(cause instanceof StoreBusy)) {
                        return Future.failedFuture(cause);
                    }
                    log.warn("a look could not be written down [account={}, where={}]", account.username(), where);
                    return Future.succeededFuture();
                });
    }

    /// Somebody did something with accounts, sessions, channels or models of routing.
    ///
    /// @param what `signed-in`, `signed-out`, `invited`, `renewed`, `disabled`, `enabled`, `joined`,
    ///     `made-token`, `revoked-token`, `served-model`, `saw-raw`, `read-again`, `put-away`,
    ///     `changed-password`, `enrolled-codes`, `removed-codes`, `changed-role`, `read-audit`, `checked-audit`,
    ///     `rostered`, `ended-duty`, `applied-profile` and `withdrew-profile`
    /// @param whom another account, or the token, model, message or version it concerned
    public Future<Void> did(String what, String username, Optional<String> whom) {
        return write(what, username, whom);
    }

    private Future<Void> write(String what, String who, Optional<String> whom) {
        ObjectNode entry = Json.object()
                .put("at", clock.instant().toString())
                .put("what", what)
                .put("who", who);
        whom.ifPresent(name -> entry.put("whom", name));
        return store.audit(Json.bytes(entry));
    }
}
