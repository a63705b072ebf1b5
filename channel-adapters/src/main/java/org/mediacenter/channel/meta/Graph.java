package org.mediacenter.channel.meta;

import com.restfb.DefaultFacebookClient;
import com.restfb.DefaultJsonMapper;
import com.restfb.FacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.exception.FacebookException;
import com.restfb.json.JsonObject;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.mediacenter.channel.common.Blocking;
import org.mediacenter.channel.common.Looking;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.meta.GraphAnswer.Busy;
import org.mediacenter.channel.meta.GraphAnswer.Done;
import org.mediacenter.channel.meta.GraphAnswer.Limited;
import org.mediacenter.channel.meta.GraphAnswer.Never;
import org.mediacenter.channel.meta.GraphAnswer.NotDone;
import org.mediacenter.channel.meta.GraphAnswer.Perhaps;
import org.mediacenter.channel.meta.GraphAnswer.TokenDead;
import org.mediacenter.hub.channel.LinkHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Graph API for one page or account, by RestFB on virtual threads. The version is pinned and every call carries
/// its `appsecret_proof`. Looks after the token by itself. Thread-safe.
public final class Graph {
    private static final Logger log = LoggerFactory.getLogger(Graph.class);
    static final Version VERSION = Version.VERSION_24_0;
    private static final int AT_ONCE = 4;
    private static final int MOST_WAITING = 1_000;
    private static final Duration TURN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration CHECK = Duration.ofMinutes(5);
    private static final Duration WHILE_DEAD = Duration.ofMinutes(1);
    private static final Duration WHILE_DOWN = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final MetaApp app;
    private final MetaAccount account;
    private final GraphState state;
    private final Blocking blocking;
    private final Looking looking;
    private long timer = -1;
    private boolean closed;

    /// @param random spreads the waits between tries
    public Graph(Vertx vertx, MetaApp app, MetaAccount account, InstantSource time, RandomGenerator random) {
        this.vertx = vertx;
        this.app = app;
        this.account = account;
        this.state = new GraphState(account.name(), time, random);
        this.blocking = new Blocking(vertx, AT_ONCE, MOST_WAITING);
        this.looking = new Looking(time);
    }

    /// Looks after the token from now on: at once, every five minutes, and more often while something is wrong.
    ///
    /// @return when the first answer is there, whatever it was
    public Future<Void> open() {
        return check(TURN, PATIENCE, false).mapEmpty();
    }

    /// Asks after the token, where nothing was heard for a few seconds and Meta takes calls.
    Future<Void> lookedAt() {
        return state.isQuiet()
                ? Future.succeededFuture()
                : looking.ask(state.headRoom(), () -> check(Looking.PATIENCE, Looking.PATIENCE, true));
    }

    /// @param looks whether somebody looks: where that does not come to its turn it says nothing of Meta
    private Future<GraphAnswer> check(Duration turn, Duration patience, boolean looks) {
        boolean wasDead = state.isTokenDead();
        return call(
                        turn,
                        patience,
                        looks,
                        false,
                        client -> client.fetchObject(
                                "debug_token", JsonObject.class, Parameter.with("input_token", account.token())))
                .map(this::judged)
                .onSuccess(answer -> {
                    if (answer instanceof TokenDead && !wasDead) {
                        log.warn("meta does not accept the token [{}]: {}", account.id(), GraphState.TOKEN_DEAD);
                    }
                    checkIn(untilCheck(answer));
                });
    }

    public synchronized void close() {
        closed = true;
        vertx.cancelTimer(timer);
        state.closed();
    }

    /// Whether Meta is there at all.
    void there(boolean there) {
        state.there(there);
    }

    public boolean isUp() {
        return state.isUp();
    }

    /// How it is now, for the channel page.
    ///
    /// @param lastIn when something was last kept that came in there
    public LinkHealth health(Optional<Instant> lastIn) {
        return state.health(lastIn, looking.asked());
    }

    /// Writes something, once.
    public Future<GraphAnswer> post(String path, Parameter... parameters) {
        return state.known()
                .map(Future::succeededFuture)
                .orElseGet(() -> call(true, client -> client.publish(path, JsonObject.class, parameters))
                        .onSuccess(_ -> checkSoonIfDown()));
    }

    /// Reads something.
    ///
    /// @param fields in the Graph API's own way of naming them
    public Future<GraphAnswer> get(String path, String fields) {
        return state.known()
                .map(Future::succeededFuture)
                .orElseGet(() -> call(
                        false, client -> client.fetchObject(path, JsonObject.class, Parameter.with("fields", fields))));
    }

    /// What `debug_token` said; a token that may not ask about itself works all the same.
    private GraphAnswer judged(GraphAnswer answer) {
        Node told = answer instanceof Done(JsonObject json) ? node(json).in("data") : Node.nothing();
        if (told.has("is_valid") && !told.isTrue("is_valid")) {
            return state.learns(new TokenDead(), Optional.empty(), false);
        }
        if (answer instanceof Done) {
            state.tokenIsGood(MetaTime.of(told, "expires_at"));
        }
        return answer;
    }

    private static Duration untilCheck(GraphAnswer answer) {
        return switch (answer) {
            case Done _, Never _, Busy _ -> CHECK;
            case TokenDead _ -> WHILE_DEAD;
            case Limited(var pause) -> pause.orElse(CHECK);
            case NotDone _, Perhaps _ -> WHILE_DOWN;
        };
    }

    private synchronized void checkIn(Duration wait) {
        vertx.cancelTimer(timer);
        if (!closed) {
            timer = vertx.setTimer(wait.toMillis(), _ -> open());
        }
    }

    /// Nothing is sent while it is down: only a check finds out that it works again.
    private void checkSoonIfDown() {
        if (!state.isUp()) {
            checkIn(WHILE_DOWN);
        }
    }

    private Future<GraphAnswer> call(boolean writes, Function<FacebookClient, JsonObject> work) {
        return call(TURN, PATIENCE, false, writes, work);
    }

    private Future<GraphAnswer> call(
            Duration turn,
            Duration patience,
            boolean looks,
            boolean writes,
            Function<FacebookClient, JsonObject> work) {
        GraphRequestor requestor = new GraphRequestor();
        return blocking.call(turn, patience, () -> answer(requestor, work))
                .onSuccess(_ -> looking.answered())
                .recover(failure -> looks && failure instanceof Blocking.NotStarted
                        ? Future.failedFuture(failure)
                        : Future.succeededFuture(unfinished(failure)))
                .map(answer -> state.learns(answer, usage(requestor), writes));
    }

    private GraphAnswer answer(GraphRequestor requestor, Function<FacebookClient, JsonObject> work) {
        try {
            return new Done(work.apply(client(requestor)));
        } catch (FacebookException e) {
            return GraphErrors.judge(e);
        }
    }

    private FacebookClient client(GraphRequestor requestor) {
        DefaultFacebookClient client = new DefaultFacebookClient(
                account.token(), app.appSecret(), requestor, new DefaultJsonMapper(), VERSION);
        app.graphUrl()
                .map(URI::toString)
                .ifPresent(url -> client.setFacebookEndpointUrls(new FacebookEndpoints() {
                    @Override
                    public String getGraphEndpoint() {
                        return url;
                    }
                }));
        return client;
    }

    private static GraphAnswer unfinished(Throwable failure) {
        return failure instanceof Blocking.NotStarted
                ? new NotDone("too many calls to meta are waiting")
                : new Perhaps("meta's answer took too long");
    }

    private static Optional<GraphUsage> usage(GraphRequestor requestor) {
        return GraphUsage.of(requestor.header("x-app-usage"), requestor.header("x-business-use-case-usage"));
    }

    /// The answer as everything else from outside is read.
    public static Node node(JsonObject json) {
        return Node.read(Buffer.buffer(json.toString())).orElseGet(Node::nothing);
    }
}
