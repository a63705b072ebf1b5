package org.mediacenter.dashboard.live;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.function.Function;
import org.mediacenter.dashboard.desk.Filters;
import org.mediacenter.dashboard.desk.Reckoning;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Sessions.Session;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.worklist.Live;
import org.mediacenter.hub.worklist.Row;

/// One open stream: what it wants, what it may see, and how far it got. Runs on its own context.
final class Listener {
    private static final int QUEUE_BYTES = 512 * 1024;

    private final Context context;
    private final HttpServerResponse response;
    private final Session session;
    private final Filters filters;
    private final String number;
    private final Language language;
    private final Runnable cut;
    private Account account;
    private boolean stuck;

    /// What a stream asks for.
    ///
    /// @param number one complaint only; empty for all
    record Wish(Filters filters, String number, Language language) {}

    /// Begins with what the session may see now.
    ///
    /// @param cut gives the connection up
    Listener(Context context, HttpServerResponse response, Session session, Wish wish, Runnable cut) {
        this.cut = cut;
        this.context = context;
        this.response = response;
        this.session = session;
        this.account = session.account();
        this.filters = wish.filters();
        this.number = wish.number();
        this.language = wish.language();
        response.setWriteQueueMaxSize(QUEUE_BYTES);
    }

    Session session() {
        return session;
    }

    void on(Runnable work) {
        context.runOnContext(_ -> work.run());
    }

    boolean seesAllDepartments() {
        return account.may(Right.SEE_ALL_DEPARTMENTS);
    }

    /// Rights may have changed since.
    void known(Account now) {
        account = now;
    }

    /// Writes what this stream may know of a change; a peer that does not read is cut off, and catches
    /// up when it comes back.
    ///
    /// @param before the row as it was, for those who saw it and see it no longer
    void tell(Live live, Optional<Row> before, Rows rows, Sight sight, Reckoning reckoning) {
        Row row = live.row();
        if (!number.isEmpty() && !number.equals(row.number().value())) {
            return;
        }
        boolean sees = sight.sees(account, row.summary());
        boolean saw = before.filter(old -> sight.sees(account, old.summary())).isPresent();
        if (!sees && !saw) {
            return;
        }
        boolean matches = sees && filters.accept(row, account, reckoning);
        JsonObject fact = new JsonObject()
                .put("number", row.number().value())
                .put("version", row.version())
                .put("matches", matches);
        if (sees) {
            fact.put("status", row.summary().status().name());
        }
        if (matches && number.isEmpty()) {
            fact.put("row", rows.row(live, language));
        }
        write("id: " + live.cursor().value() + "\nevent: complaint\ndata: " + fact.encode() + "\n\n");
    }

    /// Writes what this stream may know of a complaint; it has no place in the order of changes.
    void tell(Summary about, Sight sight, String event, Function<String, JsonObject> fact) {
        if (sight.sees(account, about)
                && (number.isEmpty() || number.equals(about.number().value()))) {
            write("event: " + event + "\ndata: "
                    + fact.apply(account.username()).encode() + "\n\n");
        }
    }

    String username() {
        return account.username();
    }

    /// Tells the page to read everything again.
    void again(String cursor) {
        write("id: " + cursor + "\nevent: again\ndata: {}\n\n");
    }

    /// Where the stream is now, so that a page that is cut off at once knows where to go on.
    void hello(String cursor) {
        write("retry: 2000\nid: " + cursor + "\nevent: hello\ndata: {}\n\n");
    }

    void beat() {
        write(": \n\n");
    }

    /// The session is over; the page goes to the sign-in form.
    void end() {
        if (!isGone()) {
            response.end("event: ended\ndata: {}\n\n");
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

    /// Whether it was given up because its peer does not read.
    boolean isStuck() {
        return stuck;
    }

    private void write(String text) {
        if (stuck || isGone()) {
            return;
        }
        if (response.writeQueueFull()) {
            stuck = true;
            cut.run();
        } else {
            response.write(text);
        }
    }
}
