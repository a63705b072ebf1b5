package org.mediacenter.dashboard.deed;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.deed.Deeds.Care;
import org.mediacenter.dashboard.deed.Deeds.Done;
import org.mediacenter.dashboard.room.Rooms;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.attachment.Enclosures;
import org.mediacenter.hub.attachment.Enclosures.Given;
import org.mediacenter.hub.attachment.Enclosures.Taken;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Decided;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.history.Dossier;

/// Does what came with files: looks at them first, then writes reply and files down as one. Files of a proposed
/// reply go on with it when the Media Center sends it.
public final class Attaching {
    private final Deeds deeds;
    private final Enclosures enclosures;
    private final FilesTold whereabouts;
    private final InstantSource clock;

    public Attaching(Deeds deeds, Enclosures enclosures, Rooms rooms, InstantSource clock) {
        this.deeds = deeds;
        this.enclosures = enclosures;
        this.whereabouts = new FilesTold(rooms);
        this.clock = clock;
    }

    /// As [Deeds#act] does; files that come with anything but a reply are left aside.
    public Future<Done> act(ComplaintNumber number, long version, Deed deed, List<Visit.File> files, Account account) {
        if (files.isEmpty() || !(deed instanceof Deed.Reply reply) || !account.may(deed.right())) {
            return deeds.act(number, version, deed, account, Care.PERSONS);
        }
        return deeds.find(number, account)
                .compose(found -> found.filter(dossier -> dossier.complaint().version() >= version)
                        .map(dossier -> take(dossier, version, reply, files, account))
                        .orElse(Future.succeededFuture(new Done.Hidden())));
    }

    /// What would not be written down keeps no file.
    private Future<Done> take(
            Dossier dossier, long version, Deed.Reply reply, List<Visit.File> files, Account account) {
        Complaint complaint = dossier.complaint();
        Deed.Reply words = deeds.proposes(account) ? reply : whereabouts.told(complaint, reply, files.size());
        Optional<Done> hindrance = overtaken(dossier, version).or(() -> refusal(words, complaint, account));
        return hindrance
                .map(Future::succeededFuture)
                .orElseGet(() -> enclosures.take(
                        complaint.number(),
                        files.stream()
                                .map(file -> new Given(file.name(), file.bytes()))
                                .toList(),
                        taken -> written(taken, complaint.number(), version, words, account),
                        Done.Saved.class::isInstance));
    }

    private Future<Done> written(Taken taken, ComplaintNumber number, long version, Deed.Reply words, Account account) {
        return switch (taken) {
            case Taken.Refused no ->
                Future.succeededFuture(new Done.Refused("file-" + no.code(), "not taken: " + no.name()));
            case Taken.All(var all) -> deeds.act(number, version, words.with(words.text(), all), account, Care.PERSONS);
        };
    }

    private static Optional<Done> overtaken(Dossier dossier, long version) {
        List<Recorded> since = dossier.history().stream()
                .filter(recorded -> recorded.sequence() > version)
                .toList();
        return since.isEmpty() || Deeds.isOnlyTheHub(since)
                ? Optional.empty()
                : Optional.of(new Done.Overtaken(dossier.complaint().version(), since));
    }

    private Optional<Done> refusal(Deed deed, Complaint complaint, Account account) {
        Actor by = new Actor.Officer(account.username(), account.department());
        List<Order> orders = deeds.commands(deed, complaint, account).stream()
                .map(command -> new Order(command, by))
                .toList();
        return deeds.objection(deed, complaint, account)
                .or(() -> Complaint.decideAll(complaint.number(), Optional.of(complaint), orders, clock.instant())
                                instanceof Decided.Refused(String code, String detail)
                        ? Optional.of(new Done.Refused(code, detail))
                        : Optional.empty());
    }
}
