package org.mediacenter.dashboard.live;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mediacenter.dashboard.live.Listener.Eyes;
import org.mediacenter.dashboard.live.Listener.Wish;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.dashboard.worklist.Filters;
import org.mediacenter.dashboard.worklist.Reckoning;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Sessions;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.store.Cursor;
import org.mediacenter.hub.store.Store.Subscription;
import org.mediacenter.hub.worklist.Live;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;

/// `GET /api/v1/events`: every change of the worklist to every desk that may see it.
///
/// What is said, and who hears it, stands in [LiveEvent]; the rights are asked for every event. Every three seconds
/// each stream's session is looked up
/// again: a stream ends within five seconds of sign-out, disabling or a new password. A stream that
/// comes back with `Last-Event-ID` gets what it missed, or is told to read again; one that asks for a
/// single complaint is told at once how it stands, since its page may be older.
///
/// A burst is gathered for a moment and told in pieces; of a complaint that changed several times meanwhile the last
/// change counts. Who is too far behind is told to read again.
public final class LiveFeed {
    private static final long CHECK_MILLIS = 3_000;
    /// A page that heard nothing for two and a half of them takes its line for dead.
    private static final long BEAT_MILLIS = 10_000;
    private static final int MOST_OF_ONE_SESSION = 100;

    private final Vertx vertx;
    private final Worklist worklist;
    private final Sessions sessions;
    private final Audit audit;
    private final Sight sight;
    private final Supplier<Reckoning> reckoning;
    private final BiFunction<Row, Language, JsonObject> renderer;
    private final Gathering gathering;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Map<ComplaintNumber, Row> known = new ConcurrentHashMap<>();
    private final AtomicBoolean learned = new AtomicBoolean();

    /// Puts it together; [#start] makes it listen.
    ///
    /// @param reckoning what filters mean now
    /// @param renderer a row as the table shows it
    public LiveFeed(
            Vertx vertx,
            Worklist worklist,
            Sessions sessions,
            Audit audit,
            Sight sight,
            Supplier<Reckoning> reckoning,
            BiFunction<Row, Language, JsonObject> renderer) {
        this.vertx = vertx;
        this.worklist = worklist;
        this.sessions = sessions;
        this.audit = audit;
        this.sight = sight;
        this.reckoning = reckoning;
        this.renderer = renderer;
        this.gathering = new Gathering(vertx, this::tell);
    }

    public void mount(Routes routes) {
        routes.stream("/api/v1/events", new Access.With(Right.SEE_COMPLAINTS), this::open);
    }

    /// Begins to listen to the worklist; the answer stops it and hangs up, so that the desks come back
    /// to whoever serves them next.
    public Subscription start() {
        Subscription changes = worklist.subscribe(this::changed);
        long check = vertx.setPeriodic(CHECK_MILLIS, _ -> listeners.forEach(this::check));
        long beat = vertx.setPeriodic(BEAT_MILLIS, _ -> listeners.forEach(listener -> listener.on(listener::beat)));
        return () -> {
            changes.close();
            vertx.cancelTimer(check);
            vertx.cancelTimer(beat);
            listeners.forEach(listener -> listener.on(listener::hangUp));
        };
    }

    /// How many streams are open.
    public int size() {
        return listeners.size();
    }

    private void open(Visit visit, HttpServerResponse response, Runnable cut) {
        response.putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("X-Accel-Buffering", "no")
                .setChunked(true);
        String number = ComplaintNumber.parse(visit.query("number"))
                .map(ComplaintNumber::value)
                .orElse(visit.query("number"));
        Context context = vertx.getOrCreateContext();
        Wish wish = new Wish(Filters.of(visit.query()), number, visit.language().ofStaff());
        Eyes eyes = new Eyes(sight, reckoning, () -> worklist.now().value());
        Listener listener = new Listener(context, response, visit.signedIn(), wish, eyes, cut);
        response.closeHandler(_ -> listeners.remove(listener));
        response.exceptionHandler(_ -> listeners.remove(listener));
        audit.listed(visit.account(), "stream", wish.filters().query(), 0)
                .onSuccess(_ -> context.runOnContext(_ -> begin(listener, visit)))
                .onFailure(_ -> cut.run());
    }

    private void begin(Listener listener, Visit visit) {
        if (listener.isGone()) {
            return;
        }
        if (isFull(listener)) {
            listener.hangUp();
            return;
        }
        listeners.add(listener);
        learnOnce();
        catchUp(listener, visit.header("Last-Event-ID").orElse(visit.query("after")));
        ComplaintNumber.parse(visit.query("number"))
                .flatMap(worklist::row)
                .ifPresent(row -> listener.tell(List.of(change(new Live(worklist.now(), row), Optional.empty()))));
    }

    /// Nobody has that many windows open.
    private boolean isFull(Listener fresh) {
        String session = fresh.session().key();
        return listeners.stream()
                        .filter(listener -> listener.session().key().equals(session))
                        .count()
                >= MOST_OF_ONE_SESSION;
    }

    /// Who saw a row before it changed is only asked while somebody listens: so the rows there are get
    /// known when the first one comes, after the list was loaded.
    private void learnOnce() {
        if (worklist.isLoaded() && learned.compareAndSet(false, true)) {
            worklist.rows().forEach(row -> known.putIfAbsent(row.number(), row));
        }
    }

    /// What was missed since `seen`; where nobody can tell, and where something may have gone where this
    /// stream does not see it, everything is to be read again.
    private void catchUp(Listener listener, String seen) {
        Cursor now = worklist.now();
        Optional<List<Live>> missed = seen.isEmpty() ? Optional.of(List.of()) : worklist.since(new Cursor(seen));
        if (missed.filter(listener::seesAll).isEmpty()) {
            listener.again(now.value());
            return;
        }
        listener.hello(seen.isEmpty() ? now.value() : seen);
        listener.tell(missed.get().stream()
                .map(live -> change(live, Optional.empty()))
                .toList());
    }

    private void changed(Live live) {
        Row row = live.row();
        Optional<Row> before = Optional.ofNullable(
                row.summary().status().isOpen() ? known.put(row.number(), row) : known.remove(row.number()));
        if (!listeners.isEmpty()) {
            gathering.add(change(live, before));
        }
    }

    private Change change(Live live, Optional<Row> before) {
        return new Change(live, before, new Facts(live, renderer));
    }

    private void tell(Optional<List<Change>> changes) {
        listeners.forEach(
                listener -> listener.on(() -> changes.ifPresentOrElse(listener::tell, listener::tellToReadAgain)));
    }

    /// Writes an event to the streams of some accounts, as far as each may see the complaint it is about now.
    ///
    /// @param usernames whose streams
    /// @param event one whose rule asks who sees the complaint
    /// @param fact what a reader is told, by their user name
    void tell(Set<String> usernames, LiveEvent event, Summary about, Function<String, JsonObject> fact) {
        listeners.stream()
                .filter(listener -> usernames.contains(listener.username()))
                .forEach(listener -> listener.on(() -> listener.tell(event, about, fact)));
    }

    /// Tells every stream that may hear it that there is something new to ask for; what it is, is not said.
    public void tell(LiveEvent event) {
        listeners.forEach(listener -> listener.on(() -> listener.tell(event)));
    }

    private void check(Listener listener) {
        listener.on(() -> {
            if (listener.isGivenUp()) {
                listeners.remove(listener);
            }
        });
        sessions.check(listener.session())
                .onSuccess(account -> listener.on(() -> {
                    account.ifPresent(listener::known);
                    if (account.filter(now -> now.may(Right.SEE_COMPLAINTS)).isEmpty()) {
                        listener.end();
                    }
                }));
    }
}
