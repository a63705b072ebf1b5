package org.mediacenter.dashboard.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.BindException;
import java.util.concurrent.TimeUnit;
import org.mediacenter.hub.account.ApiTokens;
import org.mediacenter.hub.account.Sessions;
import org.mediacenter.hub.settings.HubSettings.Http;

/// One listening port and the routes behind it.
public final class WebServer {
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int LONGEST_HEADERS = 32 * 1024;
    private static final int BACKLOG = 4_096;
    private static final int IDLE_SECONDS = 90;
    private static final int STOP_SECONDS = 10;

    private final HttpServer server;
    private final String address;
    private final int port;

    /// Who is asking, and how what they may not do is answered.
    public record Manners(Sessions sessions, ApiTokens tokens, Flood flood, Refusals refusals) {}

    /// Puts it together; nothing listens yet.
    ///
    /// @param reached where it listens and how the world reaches it
    public WebServer(Vertx vertx, Http reached, Routes routes, Manners manners) {
        this.address = reached.address();
        this.port = reached.port();
        Reach reach = new Reach(reached);
        Guard guard = new Guard(manners.sessions(), manners.tokens(), manners.flood(), reach);
        FrontDoor door = new FrontDoor(vertx, routes, guard, reach, manners.refusals());
        Connections connections = new Connections(vertx);
        this.server = vertx.createHttpServer(options());
        connections.watch(server);
        server.requestHandler(request -> {
            connections.busy(request);
            door.handle(request);
        });
        server.invalidRequestHandler(request -> request.connection().close());
    }

    private static HttpServerOptions options() {
        return new HttpServerOptions()
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LONGEST_HEADERS)
                .setAcceptBacklog(BACKLOG)
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setTcpNoDelay(true)
                .setHttp2ClearTextEnabled(false)
                .setCompressionSupported(false); // secrets and echoed input share pages
    }

    /// Begins to listen; answers the port, which is another than asked for where that was 0. Fails
    /// with a [PortTaken] that says what to do.
    ///
    /// @param setting what sets the port, for people
    public Future<Integer> listen(String setting) {
        return server.listen(port, address)
                .map(HttpServer::actualPort)
                .recover(failure -> Future.failedFuture(
                        failure instanceof BindException ? new PortTaken(address, port, setting, failure) : failure));
    }

    /// Takes no new connections, finishes what is in hand within ten seconds.
    public Future<Void> close() {
        return server.shutdown(STOP_SECONDS, TimeUnit.SECONDS);
    }

    /// The port cannot be listened on; the message names it and the remedy.
    public static final class PortTaken extends RuntimeException {
        PortTaken(String address, int port, String setting, Throwable cause) {
            super(
                    "cannot listen on port " + port + " of " + address + " (" + cause.getMessage()
                            + "): stop what uses it, or choose another with " + setting,
                    cause);
        }
    }
}
