package org.mediacenter.channel.sms;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.Backoff;
import org.mediacenter.channel.common.Blocking;
import org.mediacenter.channel.common.Looking;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.LinkHealth.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one session with an SMS centre bound: binds, notices that it is gone, waits a while, binds
/// again. Used on the channel's context; [#health()] from any thread.
final class SmsLink {
    private static final Logger log = LoggerFactory.getLogger(SmsLink.class);
    private static final int QUEUE = 5_000;

    private final Vertx vertx;
    private final Context context;
    private final SmsSettings settings;
    private final BindType bind;
    private final Sockets sockets;
    private final InstantSource time;
    private final Supplier<Ears> ears;
    private final Backoff backoff;
    private final Blocking blocking;
    private final Looking looking;
    private @Nullable Line line;
    private long retry = -1;
    private boolean stopped;
    private volatile Health health;

    /// A session and the connection under it. The session alone may say it is bound when the connection
    /// is gone: the library marks it bound although its reader closed it a moment before.
    private record Line(SMPPSession session, AtomicReference<@Nullable Connection> connection) {
        boolean isBound() {
            @Nullable Connection under = connection.get();
            return session.getSessionState().isBound() && under != null && under.isOpen();
        }
    }

    /// How the link is, in a word and a line.
    record Health(State state, Optional<Cause> cause, String detail) {}

    /// @param ears made anew for each session
    SmsLink(
            Vertx vertx,
            Context context,
            SmsSettings settings,
            BindType bind,
            Optional<SSLContext> tls,
            InstantSource time,
            RandomGenerator random,
            Supplier<Ears> ears) {
        this.vertx = vertx;
        this.context = context;
        this.settings = settings;
        this.bind = bind;
        this.sockets = new Sockets(tls, settings.timing().connect());
        this.time = time;
        this.ears = ears;
        this.backoff =
                new Backoff(settings.timing().firstRetry(), settings.timing().longestRetry(), random);
        this.blocking = new Blocking(vertx, 2, 10);
        this.looking = new Looking(time);
        this.health = new Health(State.STARTING, Optional.empty(), "connecting");
    }

    String name() {
        return settings.name();
    }

    SmsSettings settings() {
        return settings;
    }

    boolean transmits() {
        return bind != BindType.BIND_RX;
    }

    Health health() {
        return health;
    }

    /// The bound session, while there is one.
    Optional<SMPPSession> session() {
        return Optional.ofNullable(line).filter(Line::isBound).map(Line::session);
    }

    /// Connects, and again whenever it must; with settings that can never work it does not try.
    void open() {
        List<String> problems = settings.problems();
        if (problems.isEmpty()) {
            connect();
        } else {
            health = new Health(
                    State.DOWN, Optional.of(Cause.SETTINGS), "can never work: " + String.join("; ", problems));
            log.error("sms link can never work [{}] {}", settings.name(), problems);
        }
    }

    private void connect() {
        retry = -1;
        if (stopped) {
            return;
        }
        Line fresh = newLine();
        Duration patience = settings.timing().connect().multipliedBy(3);
        var _ = blocking.call(patience, patience, () -> bound(fresh))
                .onSuccess(_ -> up(fresh))
                .onFailure(failure -> down(fresh, cause(failure), why(failure)));
    }

    /// Somebody looks at how it is: what failed is tried again without waiting any longer, but not
    /// what was refused, since each try may count until the centre locks the account. A session that
    /// is bound tests itself every few seconds.
    Future<Void> lookedAt() {
        if (health.cause().filter(Cause.CREDENTIALS::equals).isPresent()) {
            return Future.succeededFuture();
        }
        return looking.ask(Optional.empty(), () -> {
            if (retry >= 0 && vertx.cancelTimer(retry)) {
                connect();
            }
            return Future.succeededFuture();
        });
    }

    /// Unbinds and lets go.
    Future<Void> stop() {
        stopped = true;
        vertx.cancelTimer(retry);
        health = new Health(State.CLOSED, Optional.empty(), "closed");
        Optional<SMPPSession> open = session();
        line = null;
        return open.map(this::unbind).orElseGet(Future::succeededFuture);
    }

    private Line newLine() {
        Ears fresh = ears.get();
        AtomicReference<@Nullable Connection> made = new AtomicReference<>();
        ConnectionFactory connecting = (host, port) -> {
            Connection connection = sockets.createConnection(host, port);
            fresh.answerTo(connection.getOutputStream());
            made.set(connection);
            return connection;
        };
        return new Line(newSession(fresh, connecting), made);
    }

    private SMPPSession newSession(Ears fresh, ConnectionFactory connecting) {
        SMPPSession made = new ProbingSession(
                new SynchronizedPDUSender(new QuietSender()),
                new CarefulReader(),
                connecting,
                settings.timing().probe());
        made.setMessageReceiverListener(fresh);
        made.setQueueCapacity(QUEUE);
        made.setPduProcessorDegree(1);
        made.setEnquireLinkTimer(Math.toIntExact(settings.timing().enquireLink().toMillis()));
        made.setTransactionTimer(settings.timing().answer().toMillis());
        return made;
    }

    private Line bound(Line fresh) throws Exception {
        BindParameter parameters = new BindParameter(
                bind,
                settings.systemId(),
                settings.password(),
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                "");
        fresh.session()
                .connectAndBind(
                        settings.host(),
                        settings.port(),
                        parameters,
                        settings.timing().connect().toMillis());
        fresh.session().addSessionStateListener((now, _, _) -> {
            if (now == SessionState.CLOSED) {
                context.runOnContext(_ -> lost(fresh));
            }
        });
        return fresh;
    }

    private void up(Line fresh) {
        if (stopped) {
            var _ = unbind(fresh.session());
        } else if (!fresh.isBound()) {
            down(fresh, Cause.PROVIDER, "hung up at once");
        } else {
            line = fresh;
            backoff.works(time.instant());
            health = new Health(State.UP, Optional.empty(), "up");
            log.info("sms link up [{}] [{}]", settings.name(), bind);
        }
    }

    private void lost(Line gone) {
        if (gone.equals(line) && !stopped) {
            line = null;
            down(gone, Cause.UNREACHABLE, "the connection is gone");
        }
    }

    private void down(Line failed, Cause cause, String why) {
        var _ = letGo(failed.session()::close);
        if (stopped) {
            return;
        }
        Duration wait = backoff.fails(time.instant());
        health = new Health(State.DOWN, Optional.of(cause), why);
        log.warn("sms link down, trying again [{}] [{}] [{}] [in {} ms]", settings.name(), bind, why, wait.toMillis());
        retry = vertx.setTimer(Math.max(1, wait.toMillis()), _ -> connect());
    }

    private Future<Void> unbind(SMPPSession open) {
        return letGo(open::unbindAndClose);
    }

    private Future<Void> letGo(Runnable close) {
        Duration patience = settings.timing().answer().plusSeconds(2);
        return blocking.<Void>call(patience, patience, () -> {
                    close.run();
                    return null;
                })
                .otherwiseEmpty();
    }

    private static Cause cause(Throwable failure) {
        return failure.getCause() instanceof NegativeResponseException ? Cause.CREDENTIALS : Cause.UNREACHABLE;
    }

    private static String why(Throwable failure) {
        return switch (failure.getCause()) {
            case NegativeResponseException refused -> "bind refused, " + StatusName.of(refused.getCommandStatus());
            case ResponseTimeoutException _ -> "no answer to the bind";
            case null, default -> failure.getMessage() == null ? "failed" : failure.getMessage();
        };
    }
}
