package org.mediacenter.hub.alike;

import static org.mediacenter.hub.background.BackgroundThread.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.mediacenter.hub.background.BackgroundThread;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Damage;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.store.Store.Subscription;
import org.mediacenter.hub.store.StoreBusy;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Router;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.alike.Alike;
import org.mediacenter.routing.alike.Incident;
import org.mediacenter.routing.alike.OpenMatter;
import org.mediacenter.routing.alike.OpenMatters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says which open complaints may be about one matter.
///
/// Intake hands over what routing just read; all else (what was open at the start, what other nodes opened)
/// is read from the store on a thread of its own, after the hub is ready. Whatever fails here leaves intake
/// as it was. Every method may be called on any thread.
public final class SameMatter {
    private static final Logger log = LoggerFactory.getLogger(SameMatter.class);
    private static final int MOST_WAITING = OpenMatters.MOST;
    private static final int READ_AT_ONCE = 50;
    /// Within it this node's intake hands over what the worklist told of first.
    private static final long GRACE_MILLIS = 1_000;

    /// Complaints that are compared with others: many more than a city ever gets.
    private static final int MOST_A_SECOND = 50;

    private static final long RETRY_MILLIS = 2_000;
    private static final Set<Kind> NO_TROUBLE = Set.of(Kind.SPAM, Kind.APPRECIATION);

    private final Parts parts;
    private final Reader reader;
    private final OpenMatters open = new OpenMatters();
    private final BackgroundThread thread = new BackgroundThread("same-matter");
    private final Damage damage = new Damage("comparing it with others");
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean awake = new AtomicBoolean();
    /// To be read from the store; confined to the thread.
    private final Deque<ComplaintNumber> unread = new ArrayDeque<>();

    /// How many were compared in this second; both confined to the thread.
    private int compared;

    private long second;
    private volatile boolean missed = true;
    private volatile boolean stopped;
    private Optional<Subscription> subscription = Optional.empty();

    /// What it is made of.
    public record Parts(
            Vertx vertx, Complaints complaints, Worklist worklist, Router router, InstantSource clock, Meters meters) {}

    public SameMatter(Parts parts) {
        this.parts = parts;
        reader = new Reader(parts.router());
        parts.meters().alike(open::size);
    }

    /// Reads what is open in the background, and goes on with what comes. Returns at once.
    public void start() {
        subscription = Optional.of(parts.worklist().subscribe(live -> later(() -> changed(live.row()))));
        wakeIn(1);
    }

    /// Takes in a complaint that was just opened: some microseconds on the caller's thread. Never throws.
    public void opened(Complaint complaint, Routing.Reading reading) {
        try {
            OpenMatter matter = reader.matter(complaint, reading);
            later(() -> put(complaint.number(), matter));
        } catch (RuntimeException broken) {
            log.error("complaint is not compared with others [number={}]", complaint.number(), broken);
        }
    }

    /// Does it soon; where too much waits already all is looked through again when that is done.
    private void later(Runnable work) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            missed = true;
            wakeIn(RETRY_MILLIS);
            return;
        }
        thread.run("enter", () -> {
            waiting.decrementAndGet();
            work.run();
        });
    }

    private void put(ComplaintNumber number, OpenMatter matter) {
        parts.worklist()
                .row(number)
                .filter(this::belongs)
                .map(Row::summary)
                .map(line -> matter.with(department(line), line.topic()))
                .ifPresent(this::enter);
    }

    /// In a flood one in many shows well enough what is happening, and intake needs the processors.
    private void enter(OpenMatter matter) {
        long now = parts.clock().instant().getEpochSecond();
        compared = now == second ? compared + 1 : 1;
        second = now;
        if (compared <= MOST_A_SECOND) {
            open.put(matter);
        } else {
            open.putUncompared(matter);
        }
    }

    /// Who has it, or would have it by the best guess.
    private static Optional<DepartmentCode> department(Summary line) {
        return line.lead().or(() -> line.topic().map(TopicCode::department));
    }

    private boolean belongs(Row row) {
        Instant oldest = parts.clock().instant().minus(Duration.ofDays(OpenMatters.DAYS));
        return row.summary().status().isOpen()
                && !row.excerpt().isEmpty()
                && !NO_TROUBLE.contains(row.summary().kind())
                && row.summary().acceptedAt().isAfter(oldest);
    }

    /// Closed and erased ones leave, what is handed on is noted, and what is new is read where intake does not
    /// bring it.
    private void changed(Row row) {
        Summary line = row.summary();
        String number = row.number().value();
        if (!belongs(row)) {
            open.remove(number);
        } else if (open.knows(number)) {
            open.hand(number, department(line), line.topic());
        } else if (unread.size() < MOST_WAITING) {
            unread.add(row.number());
            wakeIn(GRACE_MILLIS);
        } else {
            missed = true;
        }
    }

    private void wakeIn(long millis) {
        if (!stopped && awake.compareAndSet(false, true)) {
            parts.vertx().setTimer(millis, _ -> thread.run("read", this::read).onFailure(_ -> wakeIn(RETRY_MILLIS)));
        }
    }

    private void read() {
        awake.set(false);
        if (unread.isEmpty() && missed) {
            missed = false;
            lookThroughAll();
        }
        for (int count = 0; count < READ_AT_ONCE && !unread.isEmpty(); count++) {
            read(unread.element());
            unread.remove();
        }
        if (!unread.isEmpty() || missed) {
            wakeIn(1);
        }
    }

    /// The newest that are not known, the oldest of them first, as they came.
    private void lookThroughAll() {
        Comparator<Row> byAge = Comparator.comparing(row -> row.summary().acceptedAt());
        parts.worklist().rows().stream()
                .filter(row -> belongs(row) && !open.knows(row.number().value()))
                .sorted(byAge.reversed())
                .limit(MOST_WAITING)
                .sorted(byAge)
                .map(Row::number)
                .forEach(unread::add);
    }

    private void read(ComplaintNumber number) {
        if (open.knows(number.value()) || parts.worklist().row(number).isEmpty()) {
            return;
        }
        try {
            await(damage.aside(number, parts.complaints().find(number), Future.succeededFuture(Optional.empty())))
                    .flatMap(reader::matter)
                    .ifPresent(matter -> put(number, matter));
        } catch (StoreBusy busy) {
            throw busy;
        } catch (RuntimeException broken) {
            log.error("complaint is not compared with others [number={}]", number, broken);
        }
    }

    /// An open complaint that may be about the same matter.
    public record Found(Row row, Alike alike) {}

    /// The complaints that may be about the same matter as one of them, the likest first, at most five.
    ///
    /// @param visible which whoever asks may see
    public List<Found> near(ComplaintNumber number, Predicate<Summary> visible) {
        return found(open.near(number.value(), parts.clock().instant(), isOpenAnd(visible)));
    }

    /// The same for words nobody filed yet; nothing of them is kept.
    ///
    /// @param routing what routing says of them
    public List<Found> like(Routing routing, Predicate<Summary> visible) {
        Instant now = parts.clock().instant();
        Optional<Guess> best = routing.guesses().stream().findFirst();
        OpenMatter matter = OpenMatter.of(
                        "",
                        routing.reading(),
                        "",
                        now,
                        routing.reading().marks().contains(Mark.ABOUT_OFFICIALS))
                .with(best.map(Guess::department), best.flatMap(Guess::topic));
        return found(open.near(matter, now, isOpenAnd(visible)));
    }

    private List<Found> found(List<Alike> alikes) {
        return alikes.stream()
                .flatMap(alike -> row(alike.number()).map(row -> new Found(row, alike)).stream())
                .toList();
    }

    /// What several people are telling of right now, the largest first.
    ///
    /// @param visible which complaints whoever asks may see; the others count for nothing
    public List<Incident> incidents(Predicate<Summary> visible) {
        return open.incidents(parts.clock().instant(), isOpenAnd(visible));
    }

    private Predicate<String> isOpenAnd(Predicate<Summary> visible) {
        return number -> row(number).map(Row::summary).filter(visible).isPresent();
    }

    private Optional<Row> row(String number) {
        return parts.worklist().row(new ComplaintNumber(number));
    }

    /// How many complaints are compared.
    public int size() {
        return open.size();
    }

    /// Hears nothing more; completes when what was in hand is done.
    public Future<Void> stop() {
        stopped = true;
        subscription.ifPresent(Subscription::close);
        return thread.stop();
    }
}
