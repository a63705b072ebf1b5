package org.mediacenter.hub.incident;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.incident.Incident.Word;
import org.mediacenter.hub.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Happenings that many complaints are about, and what is said to all their citizens.
///
/// What is said is written down with those it is for, then written to each complaint by itself, then struck off. Each
/// step can be taken again and says nothing twice, so a hub that died in between goes on at its next start.
public final class Incidents {
    private static final Logger log = LoggerFactory.getLogger(Incidents.class);
    private static final String LETTERS = "2346789CDFGHJKMNPRTWXYV";
    private static final int LENGTH = 5;
    private static final int MOST = 1_000;
    private static final long AGAIN_MILLIS = 1_000;

    private final Vertx vertx;
    private final Complaints complaints;
    private final InstantSource clock;
    private final IncidentShelf shelf;
    private final Set<String> showing;
    private final SecureRandom random = new SecureRandom();

    public Incidents(Vertx vertx, Store store, Complaints complaints, List<Channel> channels, InstantSource clock) {
        this.vertx = vertx;
        this.complaints = complaints;
        this.clock = clock;
        this.shelf = new IncidentShelf(store, clock);
        this.showing = channels.stream()
                .filter(channel -> channel.traits().shows())
                .map(Channel::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Goes on, in the background, with what not everybody has yet.
    public Future<Void> start() {
        return shelf.all(MOST)
                .onSuccess(all -> all.stream()
                        .filter(incident -> !incident.unsaid().isEmpty())
                        .forEach(incident -> said(incident.id())))
                .mapEmpty();
    }

    /// Says everywhere what not everybody has yet; completes when all have it.
    public Future<Void> catchUp() {
        return shelf.all(MOST).compose(all -> {
            Future<Void> done = Future.succeededFuture();
            for (Incident incident : all) {
                done = done.compose(_ -> carry(incident.id()));
            }
            return done;
        });
    }

    /// All of them, at most a thousand.
    public Future<List<Incident>> all() {
        return shelf.all(MOST);
    }

    public Future<Optional<Incident>> find(String id) {
        return shelf.find(id);
    }

    /// Opens one under an id of its own.
    public Future<Incident> open(String title, String by) {
        Incident incident =
                new Incident(id(), title, true, false, clock.instant().truncatedTo(ChronoUnit.MILLIS), by, List.of());
        return shelf.add(incident).compose(added -> added ? Future.succeededFuture(incident) : open(title, by));
    }

    /// The same under an id that was made by [#newId()]; opened before, it is that one.
    ///
    /// @return empty where another one has the id
    public Future<Optional<Incident>> openAs(String id, String title, String by) {
        Incident incident =
                new Incident(id, title, true, false, clock.instant().truncatedTo(ChronoUnit.MILLIS), by, List.of());
        return shelf.add(incident)
                .compose(added -> added
                        ? Future.succeededFuture(Optional.of(incident))
                        : shelf.find(id)
                                .map(found -> found.filter(known ->
                                        known.by().equals(by) && known.title().equals(title))));
    }

    /// The one to put a complaint under, which is noted first: from then on it is not discarded.
    ///
    /// @return empty where there is no such incident, or it is closed
    public Future<Optional<Incident>> use(String id) {
        return shelf.change(id, incident -> incident.open() ? incident.withUse() : incident)
                .map(found -> found.filter(Incident::open));
    }

    /// Closes one nobody needs, unless somebody began to put a complaint under it.
    ///
    /// @return as it is then; empty where there is none
    public Future<Optional<Incident>> discard(String id) {
        return shelf.change(id, incident -> incident.used() ? incident : incident.withOpen(false));
    }

    /// An id for one that is opened later.
    public String newId() {
        return id();
    }

    private String id() {
        StringBuilder id = new StringBuilder("KJ-");
        random.ints(LENGTH, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
        return id.toString();
    }

    /// Lets no more complaints under it, or some again.
    public Future<Optional<Incident>> setOpen(String id, boolean open) {
        return shelf.change(id, incident -> incident.withOpen(open));
    }

    /// Says something to the citizens of these complaints; done when each complaint has it, not when it is delivered.
    ///
    /// @param members those that stand under it
    public Future<Optional<Incident>> say(
            String id,
            ReplyKind kind,
            String text,
            Optional<Instant> promise,
            String by,
            List<ComplaintNumber> members) {
        List<String> numbers = members.stream().map(ComplaintNumber::value).toList();
        return shelf.change(id, incident -> incident.and(kind, text, promise, by, numbers))
                .compose(written -> written.isEmpty()
                        ? Future.succeededFuture(written)
                        : carry(id).map(written));
    }

    /// The same, as long as nobody said anything since: pressed twice, or by two people at once, it is said once.
    ///
    /// @param seen how often something was said to all when the words were begun
    /// @return empty where somebody was faster, or there is no such incident
    public Future<Optional<Incident>> sayOnce(
            String id,
            int seen,
            ReplyKind kind,
            String text,
            Optional<Instant> promise,
            String by,
            List<ComplaintNumber> members) {
        List<String> numbers = members.stream().map(ComplaintNumber::value).toList();
        AtomicBoolean first = new AtomicBoolean();
        return shelf.change(id, incident -> {
                    first.set(incident.words().size() == seen);
                    return first.get() ? incident.and(kind, text, promise, by, numbers) : incident;
                })
                .compose(written -> written.isPresent() && first.get()
                        ? carry(id).map(written)
                        : Future.succeededFuture(Optional.empty()));
    }

    /// The same, until it works.
    private Future<Void> said(String id) {
        return carry(id).onFailure(cause -> {
            log.warn("not everybody was told yet [incident={}, reason={}]", id, cause.getMessage());
            vertx.setTimer(AGAIN_MILLIS, _ -> said(id));
        });
    }

    private Future<Void> carry(String id) {
        return shelf.find(id).compose(found -> {
            Future<Void> done = Future.succeededFuture();
            for (Word word : found.map(Incident::unsaid).orElse(List.of())) {
                done = done.compose(_ -> say(id, word));
            }
            return done;
        });
    }

    private Future<Void> say(String id, Word word) {
        Future<Void> done = Future.succeededFuture();
        for (String number : word.left()) {
            done = done.compose(_ -> complaints
                    .change(new ComplaintNumber(number), complaint -> orders(id, word, complaint))
                    .mapEmpty());
        }
        return done.compose(_ -> shelf.change(id, incident -> incident.done(word.name())))
                .mapEmpty();
    }

    /// To the citizen alone, by their own way; who left the incident meanwhile gets nothing.
    private List<Order> orders(String id, Word word, Complaint complaint) {
        boolean shown = showing.contains(complaint.ways().back().channel());
        Command.Reply words = new Command.Reply(
                word.kind(), Personal.of(word.text(), random), word.promise(), shown, Audience.PRIVATE);
        return List.of(new Order(
                new Command.Announce(id, word.name(), words), new Actor.Officer(word.by(), Optional.empty())));
    }
}
