package org.mediacenter.dashboard.deed;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mediacenter.dashboard.deed.Deeds.Done;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.incident.Incident;
import org.mediacenter.hub.incident.Incidents;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;

/// Incidents as people on the desk handle them: only what an account sees stands under one for it.
public record Grouping(Incidents incidents, Worklist worklist, Sight sight) {
    private static final Done NONE =
            new Done.Refused("no-such-incident", "there is no such open incident, or you may open none");

    /// Does what `act` does with the command that puts a complaint under an incident, a new one or one that is open.
    ///
    /// A new one under which the complaint did not come is closed again: nobody would look for it.
    Future<Done> with(Deed.Group group, Account account, Function<Command, Future<Done>> act) {
        if (group.title().isEmpty()) {
            return incidents
                    .use(group.incident())
                    .compose(found ->
                            found.map(known -> act.apply(into(known))).orElseGet(() -> Future.succeededFuture(NONE)));
        }
        if (!account.may(Right.LEAD_INCIDENTS)) {
            return Future.succeededFuture(NONE);
        }
        return incidents
                .open(group.title(), account.username())
                .compose(opened -> act.apply(into(opened)).compose(done -> kept(opened, done)));
    }

    /// What became of the complaint is told in any case.
    private Future<Done> kept(Incident opened, Done done) {
        return done instanceof Done.Saved
                ? Future.succeededFuture(done)
                : incidents.discard(opened.id()).transform(_ -> Future.succeededFuture(done));
    }

    private static Command into(Incident incident) {
        return new Command.Group(incident.id());
    }

    /// All incidents, the newest first.
    public Future<List<Incident>> all() {
        return incidents
                .all()
                .map(all -> all.stream()
                        .sorted((one, other) -> other.at().compareTo(one.at()))
                        .toList());
    }

    /// The open complaints that stand under it, as far as the account sees them.
    public List<ComplaintNumber> members(String id, Account account) {
        return worklist.rows().stream()
                .filter(row -> row.summary().incident().filter(id::equals).isPresent())
                .filter(row -> sight.sees(account, row.summary()))
                .map(Row::number)
                .toList();
    }

    /// Says something to all of them.
    public Future<Optional<Incident>> say(String id, Deed.Reply reply, Account account) {
        return incidents.say(id, reply.kind(), reply.text(), reply.promise(), account.username(), members(id, account));
    }

    /// The same from a form, as long as nobody said anything since it was opened; empty where somebody did.
    ///
    /// @param seen how often something was said to all then
    public Future<Optional<Incident>> sayOnce(String id, int seen, Deed.Reply reply, Account account) {
        return incidents.sayOnce(
                id, seen, reply.kind(), reply.text(), reply.promise(), account.username(), members(id, account));
    }

    /// Lets no more complaints under it, or some again.
    public Future<Optional<Incident>> setOpen(String id, boolean open) {
        return incidents.setOpen(id, open);
    }
}
