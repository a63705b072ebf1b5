package org.mediacenter.dashboard.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mediacenter.dashboard.live.Facts.Shape;
import org.mediacenter.dashboard.live.LiveEvent.About;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.dashboard.worklist.Filters;
import org.mediacenter.dashboard.worklist.Reckoning;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Sessions.Session;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.search.Condition;
import org.mediacenter.hub.worklist.Live;

/// One open stream: what it wants, what it may see, and how far it got. Runs on its own context.
///
/// While its peer reads slowly what it is to hear waits in a [Backlog]; a peer that reads nothing for a while is cut
/// off, and catches up when it comes back.
final class Listener {
    private static final int QUEUE_BYTES = 64 * 1024;
    private static final int PIECE_BYTES = 16 * 1024;
    private static final int PATIENCE = 3;
    private static final byte[] RETRY = "retry: 2000\n".getBytes(UTF_8);
    private static final JsonObject NOTHING = new JsonObject();

    private final Context context;
    private final HttpServerResponse response;
    private final Session session;
    private final Wish wish;
    private final Eyes eyes;
    private final Runnable cut;
    private final Backlog backlog = new Backlog();
    private Account account;
    private int fullChecks;

    /// What a stream asks for.
    ///
    /// @param number one complaint only; empty for all
    record Wish(Filters filters, String number, Language language) {}

    /// What decides who is told what.
    ///
    /// @param reckoning what filters mean now
    /// @param cursor where the stream of changes is now
    record Eyes(Sight sight, Supplier<Reckoning> reckoning, Supplier<String> cursor) {}

    /// Begins with what the session may see now.
    ///
    /// @param cut gives the connection up
    Listener(Context context, HttpServerResponse response, Session session, Wish wish, Eyes eyes, Runnable cut) {
        this.context = context;
        this.response = response;
        this.session = session;
        this.account = session.account();
        this.wish = wish;
        this.eyes = eyes;
        this.cut = cut;
        response.setWriteQueueMaxSize(QUEUE_BYTES);
        response.drainHandler(_ -> drained());
    }

    Session session() {
        return session;
    }

    void on(Runnable work) {
        context.runOnContext(_ -> work.run());
    }

    /// Whether nothing of that is hidden from it.
    boolean seesAll(List<Live> changes) {
        return changes.stream().allMatch(live -> sees(live.row().summary()));
    }

    /// Rights may have changed since.
    void known(Account now) {
        account = now;
    }

    /// Tells what this stream may know of changes, as far as its peer reads.
    void tell(List<Change> changes) {
        changes.stream().filter(this::concerns).forEach(backlog::add);
        write();
    }

    /// It was too much to tell.
    void tellToReadAgain() {
        backlog.overrun();
        write();
    }

    private boolean concerns(Change change) {
        boolean asked =
                wish.number().isEmpty() || wish.number().equals(change.number().value());
        return asked && isFor(LiveEvent.COMPLAINT, change.about());
    }

    private boolean isFor(LiveEvent event, About about) {
        return event.isFor(account, this::sees, about);
    }

    private boolean sees(Summary summary) {
        return eyes.sight().sees(account, summary);
    }

    private void drained() {
        fullChecks = 0;
        write();
    }

    private void write() {
        if (!backlog.isWaiting() || isGone()) {
            return;
        }
        List<Condition> conditions =
                wish.filters().conditions(account, eyes.reckoning().get());
        while (backlog.isWaiting() && !response.writeQueueFull()) {
            response.write(piece(conditions));
        }
    }

    private Buffer piece(List<Condition> conditions) {
        Buffer piece = Buffer.buffer();
        if (backlog.wasOverrun()) {
            piece.appendBytes(readAgain(eyes.cursor().get()));
        }
        while (piece.length() < PIECE_BYTES && backlog.isWaiting()) {
            backlog.next().ifPresent(change -> append(piece, change, conditions));
        }
        return piece;
    }

    /// The rights are asked now: they may have changed while it waited.
    private void append(Buffer piece, Change change, List<Condition> conditions) {
        if (!isFor(LiveEvent.COMPLAINT, change.about())) {
            return;
        }
        boolean sees = sees(change.now());
        boolean matches = sees && wish.filters().accepts(change.live().row(), conditions);
        boolean shows = matches && wish.number().isEmpty();
        Optional<Language> row = shows ? Optional.of(wish.language()) : Optional.empty();
        piece.appendBytes(change.facts().of(new Shape(sees, matches, row)));
    }

    /// Writes an event about a complaint to who may hear it. It has no place in the order of changes, and is left out
    /// while the peer is behind.
    void tell(LiveEvent event, Summary about, Function<String, JsonObject> fact) {
        boolean asked =
                wish.number().isEmpty() || wish.number().equals(about.number().value());
        if (asked && isFor(event, new About(Optional.of(about), Optional.empty()))) {
            say(event.written(fact.apply(account.username())));
        }
    }

    /// Writes an event that is about no complaint to who may hear it.
    void tell(LiveEvent event) {
        if (isFor(event, About.NOTHING)) {
            say(event.written(NOTHING));
        }
    }

    String username() {
        return account.username();
    }

    /// Tells the page to read everything again.
    void again(String cursor) {
        say(readAgain(cursor));
    }

    private static byte[] readAgain(String cursor) {
        return LiveEvent.AGAIN.written(cursor, NOTHING);
    }

    /// Where the stream is now, so that a page that is cut off at once knows where to go on.
    void hello(String cursor) {
        say(RETRY);
        say(LiveEvent.HELLO.written(cursor, NOTHING));
    }

    /// Tells a page that its line still leads here; a comment would do for the line, but no page hears comments.
    void beat() {
        tell(LiveEvent.BEAT);
    }

    private void say(byte[] event) {
        if (!isGone() && !response.writeQueueFull()) {
            response.write(Buffer.buffer(event));
        }
    }

    /// Cuts off a peer that read nothing since the last few times this was asked.
    ///
    /// @return whether it was
    boolean isGivenUp() {
        fullChecks = !isGone() && response.writeQueueFull() ? fullChecks + 1 : 0;
        if (fullChecks < PATIENCE) {
            return false;
        }
        cut.run();
        return true;
    }

    /// The session is over; the page goes to the sign-in form.
    void end() {
        if (!isGone()) {
            response.end(Buffer.buffer(LiveEvent.ENDED.written(NOTHING)));
        }
    }

    /// Ends the line without a word: the page comes back by itself.
    void hangUp() {
        if (!isGone()) {
            response.end();
        }
    }

    /// Whether nobody is there any more.
    boolean isGone() {
        return response.ended() || response.closed();
    }
}
