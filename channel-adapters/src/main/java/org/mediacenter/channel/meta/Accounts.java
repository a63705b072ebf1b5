package org.mediacenter.channel.meta;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.mediacenter.channel.common.Healths;
import org.mediacenter.channel.common.InHand;
import org.mediacenter.channel.common.Reach;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.LinkHealth;

/// The pages or accounts of one channel, each with its own token. Thread-safe.
public final class Accounts {
    private static final URI GRAPH = URI.create("https://graph.facebook.com");
    private static final Duration CLOSING = Duration.ofSeconds(20);
    private static final String NOT_SET_UP = "the page or account is not in the settings any more";

    private final Vertx vertx;
    private final Map<String, Graph> graphs = new LinkedHashMap<>();
    private final InHand sending = new InHand(Integer.MAX_VALUE);
    private final Reach reach;

    public Accounts(Vertx vertx, MetaApp app, List<MetaAccount> accounts, InstantSource time, RandomGenerator random) {
        this.vertx = vertx;
        this.reach = new Reach(
                vertx,
                app.graphUrl().orElse(GRAPH),
                Reach.USUAL,
                there -> graphs.values().forEach(graph -> graph.there(there)));
        accounts.forEach(account -> graphs.put(account.id(), new Graph(vertx, app, account, time, random)));
    }

    public Set<String> ids() {
        return Set.copyOf(graphs.keySet());
    }

    public Optional<Graph> graph(String account) {
        return Optional.ofNullable(graphs.get(account));
    }

    /// Looks after every token from now on, and whether Meta is there.
    public void open() {
        graphs.values().forEach(Graph::open);
        reach.begin();
    }

    /// Somebody looks at how they are.
    public Future<Void> lookedAt() {
        return Future.join(graphs.values().stream().map(Graph::lookedAt).toList())
                .mapEmpty();
    }

    /// Sends a reply in the name of a page or account.
    public Future<Delivered> send(String account, Posting posting) {
        Optional<Graph> graph = graph(account);
        if (graph.isEmpty()) {
            return Future.succeededFuture(new Delivered.Refused(NOT_SET_UP));
        }
        Future<Delivered> delivered = sending.enter()
                ? Sending.send(graph.get(), posting)
                : Future.succeededFuture(new Delivered.Later(Duration.ofSeconds(30), "the channel is closing"));
        return delivered.onComplete(_ -> sending.leave());
    }

    /// Reads something in the name of a page or account.
    ///
    /// @param path empty where there is nothing that could be read
    public Future<GraphAnswer> ask(String account, String path, String fields) {
        return graph(account)
                .filter(_ -> !path.isEmpty())
                .map(graph -> graph.get(path, fields))
                .orElseGet(() -> Future.succeededFuture(new GraphAnswer.Never("it cannot be asked for")));
    }

    /// Up while any of them is; the detail names each.
    public ChannelHealth health(Reception reception) {
        List<LinkHealth> links = links(reception);
        List<State> states = links.stream().map(LinkHealth::state).toList();
        String detail =
                links.stream().map(link -> link.name() + " " + link.detail()).collect(Collectors.joining(", "));
        Optional<Instant> lastOut =
                links.stream().flatMap(link -> link.lastOut().stream()).max(Instant::compareTo);
        return new ChannelHealth(Healths.best(states), detail, reception.lastIn(), lastOut);
    }

    public List<LinkHealth> links(Reception reception) {
        return graphs.entrySet().stream()
                .map(entry -> entry.getValue().health(reception.lastIn(entry.getKey())))
                .toList();
    }

    /// Sends nothing new; waits for what is on its way, at most 20 seconds.
    public Future<Void> close() {
        Promise<Void> finished = Promise.promise();
        long limit = vertx.setTimer(CLOSING.toMillis(), _ -> finished.tryComplete());
        Future<?> _ = sending.close().onComplete(_ -> finished.tryComplete());
        Future<Void> _ = reach.close();
        return finished.future().onComplete(_ -> {
            vertx.cancelTimer(limit);
            graphs.values().forEach(Graph::close);
        });
    }
}
