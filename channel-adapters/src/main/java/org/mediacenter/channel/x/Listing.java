package org.mediacenter.channel.x;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.x.XApi.Answered;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.LinkHealth.Cause;

/// A list of X's that is newest first, read from where we were up to now.
///
/// All pages back to the cursor are read first; then everything is handed over, oldest first, and the
/// cursor follows behind what was kept. So whenever it is interrupted, nothing is left out, and what is
/// handed over again is known by its number. Used by one round at a time.
final class Listing {
    private static final int TOGETHER = 50;

    /// X shows posts a little out of order, and its clock is not ours.
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final Source source;
    private final XApi api;
    private final ChannelMemory memory;
    private final Hearing hearing;
    private final InstantSource time;
    private Optional<Walk> walk = Optional.empty();

    /// What is read.
    ///
    /// @param note the cursor's name in the notebook
    /// @param hasSince whether X itself can leave out what is older
    /// @param read makes sense of one of the list, with the page's includes
    record Source(
            String note,
            Limits.Use use,
            String path,
            Map<String, String> query,
            boolean hasSince,
            BiFunction<Node, Node, Decoded> read) {}

    Listing(Source source, XApi api, ChannelMemory memory, Hearing hearing, InstantSource time) {
        this.source = source;
        this.api = api;
        this.memory = memory;
        this.hearing = hearing;
        this.time = time;
    }

    /// From now on everything counts: the first time, puts the cursor where the list is now.
    Future<Void> begin() {
        return memory.read(source.note())
                .compose(cursor -> cursor.isPresent()
                        ? Future.succeededFuture()
                        : memory.write(source.note(), Ids.at(time.instant())));
    }

    /// Reads and hands over what is new; fails where it did not get to the end, and goes on from there
    /// the next time.
    Future<Void> catchUp() {
        return memory.read(source.note())
                .map(cursor -> walk.orElseGet(() -> new Walk(cursor.orElse("1"))))
                .compose(current -> {
                    walk = Optional.of(current);
                    return pages(current).compose(_ -> handOver(current));
                })
                .onSuccess(_ -> walk = Optional.empty());
    }

    /// One reading of the list that may be interrupted.
    private static final class Walk {
        private final String since;
        private final NavigableMap<String, Decoded> found = new TreeMap<>(Ids.BY_AGE);
        private Optional<String> nextPage = Optional.empty();
        private boolean complete;

        Walk(String cursor) {
            since = Ids.before(cursor, OVERLAP);
        }
    }

    private Future<Void> pages(Walk current) {
        return current.complete
                ? Future.succeededFuture()
                : api.get(source.use(), source.path(), query(current))
                        .compose(answer -> page(current, answer))
                        .compose(_ -> pages(current));
    }

    private Map<String, String> query(Walk current) {
        Map<String, String> query = new HashMap<>(source.query());
        if (source.hasSince()) {
            query.put("since_id", current.since);
        }
        current.nextPage.ifPresent(token -> query.put("pagination_token", token));
        return query;
    }

    private Future<Void> page(Walk current, Answered answer) {
        if (answer.status() != 200) {
            if (answer.status() == 400) {
                walk = Optional.empty();
            }
            return Future.failedFuture(Trouble.of(answer, api.limits, source.use(), time.instant()));
        }
        if (!answer.body().has("meta") && !answer.body().has("data")) {
            return Future.failedFuture(Trouble.down(Cause.PROVIDER, "X answers with something else than a list"));
        }
        boolean older = false;
        for (Node one : answer.body().all("data")) {
            String id = one.text("id").filter(Ids::isId).orElse("");
            if (id.isEmpty() || Ids.isAfter(id, current.since)) {
                current.found.put(
                        id.isEmpty() ? current.since : id,
                        source.read().apply(one, answer.body().in("includes")));
            } else {
                older = true;
            }
        }
        current.nextPage = answer.body().in("meta").text("next_token");
        current.complete = older || current.nextPage.isEmpty();
        return Future.succeededFuture();
    }

    private Future<Void> handOver(Walk current) {
        if (current.found.isEmpty()) {
            return Future.succeededFuture();
        }
        List<String> ids = current.found.keySet().stream().limit(TOGETHER).toList();
        return hearing.all(ids.stream().map(current.found::get).toList())
                .compose(accepted -> accepted instanceof Accepted.Later later
                        ? Future.failedFuture(Trouble.notNow("the hub cannot keep messages now", later.after()))
                        : kept(ids.getLast()))
                .compose(_ -> {
                    ids.forEach(current.found::remove);
                    return handOver(current);
                });
    }

    /// The cursor never goes back, although a little of the list is read twice.
    private Future<Void> kept(String id) {
        return memory.read(source.note())
                .compose(cursor -> cursor.isEmpty() || Ids.isAfter(id, cursor.get())
                        ? memory.write(source.note(), id)
                        : Future.succeededFuture());
    }
}
