package org.mediacenter.dashboard.front;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.deed.Deed;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.incident.Incident;
import org.mediacenter.hub.incident.Incidents;
import org.mediacenter.hub.surge.Gathering;
import org.mediacenter.hub.surge.Gatherings.Begun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a crowd under one incident, in the background: that of a flood night takes longer than anybody waits for a
/// page. Where it breaks off, whoever gathers the rest goes on under the same incident.
final class Gatherer {
    private static final Logger log = LoggerFactory.getLogger(Gatherer.class);
    private static final int BETWEEN_NOTES = 10;

    private final FrontOffice office;

    Gatherer(FrontOffice office) {
        this.office = office;
    }

    /// Begins it, or finds that somebody did.
    ///
    /// @param form names the form that asks for it
    /// @param chosen id of an incident that is open; empty for a new one
    /// @param title of the new one
    /// @return id of the incident; empty where the chosen one is not open
    Future<Optional<String>> gather(Crowd crowd, String form, String chosen, String title, Account account) {
        String incident = chosen.isEmpty() ? incidents().newId() : chosen;
        Gathering wanted = Gathering.wanted(crowd.name(), form, incident, account.username(), crowd.numbers());
        return office.gatherings().begin(wanted, !chosen.isEmpty()).compose(begun -> switch (begun) {
            case Begun.Known(Gathering known) -> Future.succeededFuture(Optional.of(known.incident()));
            case Begun.Mine(Gathering mine) -> begin(new Work(mine, account), chosen.isEmpty() ? title : "");
        });
    }

    private record Work(Gathering gathering, Account account) {}

    private Future<Optional<String>> begin(Work work, String title) {
        String id = work.gathering().incident();
        return incidents().find(id).compose(found -> {
            boolean opens = found.isEmpty() && !title.isEmpty();
            Future<Optional<Incident>> under = opens
                    ? incidents().openAs(id, title, work.account().username())
                    : Future.succeededFuture(found.filter(Incident::open));
            return under.compose(incident -> {
                if (incident.isEmpty()) {
                    return office.gatherings().over(work.gathering()).map(Optional.empty());
                }
                goOn(work, opens);
                return Future.succeededFuture(Optional.of(id));
            });
        });
    }

    private void goOn(Work work, boolean opened) {
        String id = work.gathering().incident();
        all(work)
                .compose(in -> opened && in == 0 ? incidents().discard(id).<Void>mapEmpty() : Future.succeededFuture())
                .compose(_ -> office.gatherings().over(work.gathering()))
                .recover(cause -> {
                    log.warn("a crowd is not gathered whole [incident={}, reason={}]", id, cause.getMessage());
                    return office.gatherings().free(work.gathering());
                })
                .onFailure(cause -> log.warn("a crowd is still held [incident={}, reason={}]", id, cause.getMessage()));
    }

    /// One after the other, as at the desk; what changed meanwhile stays out. Answers how many went in.
    private Future<Integer> all(Work work) {
        List<ComplaintNumber> numbers = work.gathering().numbers();
        Future<Integer> in = Future.succeededFuture(0);
        for (int i = 0; i < numbers.size(); i++) {
            ComplaintNumber number = numbers.get(i);
            int looked = i + 1;
            in = in.compose(before -> put(work, number).map(went -> went ? before + 1 : before))
                    .compose(now -> alive(work, looked).map(now));
        }
        return in;
    }

    private Future<Void> alive(Work work, int looked) {
        return looked % BETWEEN_NOTES == 0 ? office.gatherings().alive(work.gathering()) : Future.succeededFuture();
    }

    private Future<Boolean> put(Work work, ComplaintNumber number) {
        return office.deeds()
                .find(number, work.account())
                .compose(found -> found.map(dossier -> dossier.complaint())
                        .filter(complaint -> complaint.isOpen()
                                && complaint.bonds().incident().isEmpty())
                        .map(complaint -> office.deeds()
                                .act(
                                        number,
                                        complaint.version(),
                                        new Deed.Group(work.gathering().incident(), ""),
                                        work.account(),
                                        Deeds.Care.PERSONS)
                                .map(Deeds.Done.Saved.class::isInstance))
                        .orElseGet(() -> Future.succeededFuture(false)));
    }

    private Incidents incidents() {
        return office.grouping().incidents();
    }
}
