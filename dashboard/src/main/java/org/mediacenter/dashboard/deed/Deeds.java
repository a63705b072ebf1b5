package org.mediacenter.dashboard.deed;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.dashboard.room.Rooms;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Bonding;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.ClockReached;
import org.mediacenter.hub.complaint.ComplaintEvent.DeliveryChanged;
import org.mediacenter.hub.complaint.ComplaintEvent.RatingAsked;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Dossier;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.together.Together;
import org.mediacenter.routing.DepartmentCode;

/// Does what an officer decided, if they may and if the complaint is still as they saw it.
public final class Deeds {
    /// The sort of reason that names an earlier complaint.
    public static final String SIMILAR = "similar";

    private static final int TRIES = 5;

    private final Complaints complaints;
    private final Sight sight;
    private final Merging merging;
    private final Grouping grouping;
    private final Colleagues colleagues;
    private final Rooms rooms;
    private final FilesTold filesTold;
    private final InstantSource clock;
    private final Commands commands;

    /// Acts on these complaints.
    ///
    /// @param reviewed whether the Media Center looks at what a department answers
    /// @param rooms what the channels take of a reply
    public Deeds(
            Complaints complaints,
            Sight sight,
            Predicate<DepartmentCode> reviewed,
            Together together,
            Grouping grouping,
            Colleagues colleagues,
            Rooms rooms,
            InstantSource clock) {
        this.rooms = rooms;
        this.filesTold = new FilesTold(rooms);
        this.clock = clock;
        this.colleagues = colleagues;
        this.complaints = complaints;
        this.sight = sight;
        this.commands = new Commands(reviewed, rooms, new SecureRandom());
        this.merging = new Merging(together);
        this.grouping = grouping;
    }

    /// What became of a deed.
    public sealed interface Done {
        record Saved(Complaint complaint) implements Done {}

        /// Somebody else changed it; nothing was done.
        ///
        /// @param since what happened after the version seen
        record Overtaken(long version, List<Recorded> since) implements Done {}

        /// Not possible as the complaint stands; stable code and English detail.
        record Refused(String code, String detail) implements Done {
            /// Whether a file is to be mended, whatever became of the complaint.
            public boolean isOfTheForm() {
                return code.startsWith("file-");
            }
        }

        /// No such complaint, or none this account sees; never says which.
        record Hidden() implements Done {}

        record NotAllowed() implements Done {}
    }

    /// How much may have happened since the version seen.
    public enum Care {
        /// Nothing at all: what `If-Match` means.
        EXACT,
        /// What the hub notes by itself, that a message went out or a clock ran down, does not matter
        /// to what a person decided.
        PERSONS
    }

    /// The complaint, where the account sees it.
    public Future<Optional<Dossier>> find(ComplaintNumber number, Account account) {
        return complaints
                .dossier(number)
                .map(found -> found.filter(dossier -> sight.sees(account, dossier.complaint())));
    }

    /// The numbers of past complaints routing named as reasons, and of those handled together with this
    /// one, but only of those the account sees now: they may have become somebody else's since, or about
    /// officials. One that cannot be read is not named.
    public Future<Set<String>> similar(Complaint complaint, Account account) {
        Stream<ComplaintNumber> named = complaint.matter().classified().stream()
                .flatMap(read -> read.because().stream())
                .filter(because -> because.sort().equals(SIMILAR))
                .flatMap(because -> ComplaintNumber.parse(because.what()).stream());
        List<Future<Optional<String>>> asked = Stream.concat(named, complaint.bonds().others().stream())
                .distinct()
                .map(number -> find(number, account)
                        .map(found -> found.map(_ -> number.value()))
                        .otherwise(Optional.empty()))
                .toList();
        return Future.join(asked)
                .map(_ -> asked.stream().flatMap(seen -> seen.result().stream()).collect(Collectors.toSet()));
    }

    /// Does it, where the complaint is still as the account saw it.
    ///
    /// @param version the version the account saw
    public Future<Done> act(ComplaintNumber number, long version, Deed deed, Account account, Care care) {
        if (!account.may(deed.right())) {
            return Future.succeededFuture(new Done.NotAllowed());
        }
        return find(number, account)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(new Done.Hidden())
                        : act(found.get(), version, deed, account, care));
    }

    private Future<Done> act(Dossier dossier, long version, Deed decided, Account account, Care care) {
        Complaint complaint = dossier.complaint();
        Deed deed = filesTold.told(complaint, decided);
        boolean isJudgedAsSeen = deed instanceof Deed.Joint || deed instanceof Deed.Transfer;
        Optional<Done> objection =
                isJudgedAsSeen ? overtaken(dossier, version, care) : objection(deed, complaint, account);
        if (objection.isPresent()) {
            return Future.succeededFuture(objection.get());
        }
        if (!(deed instanceof Deed.Joint joint)) {
            List<Command> all = commands(deed, complaint, account);
            Supplier<Future<Done>> act = () -> execute(complaint.number(), version, all, account, care, TRIES);
            return colleagues.with(deed, complaint, account, act);
        }
        Actor by = new Actor.Officer(account.username(), account.department());
        return switch (joint) {
            case Deed.Merge(ComplaintNumber into) ->
                find(into, account).compose(other -> merging.merge(dossier, other, by));
            case Deed.SplitOff(String words) -> merging.split(dossier, words, by);
            case Deed.Group group ->
                grouping.with(
                        group,
                        account,
                        command -> execute(
                                complaint.number(), complaint.version(), List.of(command), account, care, TRIES));
            case Deed.Unmerge _ -> merging.unmerge(dossier, by);
        };
    }

    /// That somebody changed what was seen, where what may be done hangs on it.
    private static Optional<Done> overtaken(Dossier dossier, long version, Care care) {
        Complaint complaint = dossier.complaint();
        List<Recorded> since = dossier.history().stream()
                .filter(recorded -> recorded.sequence() > version)
                .toList();
        boolean seen = complaint.version() == version || (care == Care.PERSONS && isOnlyTheHub(since));
        return seen ? Optional.empty() : Optional.of(new Done.Overtaken(complaint.version(), since));
    }

    /// What its channel does not take is not written down as a reply at all: its words stay with their writer.
    Optional<Done> objection(Deed deed, Complaint complaint, Account account) {
        if (deed instanceof Deed.Reply reply && reply.told()) {
            return proposes(account) || !rooms.isOver(complaint, clock.instant())
                    ? Optional.of(new Done.Refused("told-otherwise", "the citizen can still be answered"))
                    : Optional.empty();
        }
        Optional<Deed.Reply> said = switch (deed) {
            case Deed.Reply reply -> Optional.of(reply);
            case Deed.Send send -> Optional.of(send.reply());
            default -> Optional.empty();
        };
        return said.flatMap(reply -> rooms.objection(complaint, reply.audience(), reply.text(), clock.instant()))
                .map(code -> new Done.Refused(code, "the channel does not take this reply"));
    }

    private Future<Done> execute(
            ComplaintNumber number, long version, List<Command> commands, Account account, Care care, int tries) {
        Actor by = new Actor.Officer(account.username(), account.department());
        return complaints
                .execute(number, OptionalLong.of(version), commands, by)
                .compose(outcome -> switch (outcome) {
                    case Outcome.Done done -> Future.succeededFuture(new Done.Saved(done.complaint()));
                    case Outcome.Unchanged same -> Future.succeededFuture(new Done.Saved(same.complaint()));
                    case Outcome.Refused refused ->
                        Future.succeededFuture(new Done.Refused(refused.code(), refused.detail()));
                    case Outcome.NotThere _ -> Future.succeededFuture(new Done.Hidden());
                    case Outcome.Conflict conflict ->
                        care == Care.PERSONS && tries > 1 && isOnlyTheHub(conflict.since())
                                ? execute(number, conflict.version(), commands, account, care, tries - 1)
                                : Future.succeededFuture(new Done.Overtaken(conflict.version(), conflict.since()));
                });
    }

    /// Whether the hub alone did something since.
    public static boolean isOnlyTheHub(List<Recorded> since) {
        return !since.isEmpty()
                && since.stream()
                        .allMatch(recorded -> recorded.event() instanceof DeliveryChanged
                                || recorded.event() instanceof RatingAsked
                                || recorded.event() instanceof Bonding.Passed
                                || recorded.event() instanceof ClockReached);
    }

    List<Command> commands(Deed deed, Complaint complaint, Account account) {
        return commands.of(deed, complaint, account);
    }

    /// What complaints are put under together.
    public Grouping grouping() {
        return grouping;
    }

    /// Whether what somebody answers goes to the Media Center first.
    public boolean proposes(Account account) {
        return commands.proposes(account);
    }
}
