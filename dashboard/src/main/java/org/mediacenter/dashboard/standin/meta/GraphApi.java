package org.mediacenter.dashboard.standin.meta;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mediacenter.dashboard.standin.meta.GraphCalls.Outcome;

/// The Graph API on loopback: checks token, `appsecret_proof`, version and shape of every call, keeps what is said in
/// its [MetaWorld], and can be told to fail. Thread-safe.
public final class GraphApi implements AutoCloseable {
    private static final String VERSION = "v24.0";
    private static final String FILES = "/files/";
    private static final Pattern PATH = Pattern.compile("/(v[0-9.]+)/([^/]+)(?:/([a-z]+))?");

    private final MetaApplication application;
    private final MetaWorld world = new MetaWorld();
    private final WhatsAppChats chats = new WhatsAppChats();
    private final GraphCalls calls;
    private final WhatsAppCalls whatsApp;
    private final Deque<Trouble> troubles = new ConcurrentLinkedDeque<>();
    private final HttpServer server;

    private GraphApi(Vertx vertx, MetaApplication application, InstantSource time) {
        this.application = application;
        this.calls = new GraphCalls(world, time);
        this.whatsApp = new WhatsAppCalls(chats, time);
        this.server = vertx.createHttpServer().requestHandler(this::serve);
    }

    /// Starts one.
    ///
    /// @param port 0 for any that is free
    public static Future<GraphApi> listening(Vertx vertx, int port, MetaApplication application, InstantSource time) {
        GraphApi api = new GraphApi(vertx, application, time);
        return api.server
                .listen(port, InetAddress.getLoopbackAddress().getHostAddress())
                .map(api);
    }

    /// Where it is, for `hub.channels.meta.graph-url`.
    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    public MetaWorld world() {
        return world;
    }

    public WhatsAppChats chats() {
        return chats;
    }

    /// A name for a message of this person on WhatsApp.
    String nameOfMessage(String person) {
        return whatsApp.name(person);
    }

    /// The next calls, one for each, go wrong in these ways.
    public void goWrong(Trouble... ways) {
        troubles.addAll(List.of(ways));
    }

    /// Ends it; completes when nobody is let in any more.
    public Future<Void> shut() {
        return server.close();
    }

    @Override
    public void close() {
        var _ = shut();
    }

    private void serve(HttpServerRequest request) {
        String path = Optional.ofNullable(request.path()).orElse("");
        if (request.method().equals(HttpMethod.HEAD)) {
            var _ = request.response().setStatusCode(400).end();
            return;
        }
        if (path.startsWith(FILES)) {
            file(request, path.substring(FILES.length()));
            return;
        }
        request.setExpectMultipart(request.getHeader("Content-Type") != null);
        Future<?> _ = request.end().onSuccess(_ -> {
            Map<String, String> parameters = new HashMap<>();
            put(request.params(), parameters);
            put(request.formAttributes(), parameters);
            Optional<Trouble> trouble = Optional.ofNullable(troubles.poll());
            Optional<GraphError> refusal = trouble.flatMap(GraphApi::refusal);
            Outcome outcome = refusal.<Outcome>map(Outcome.Bad::new).orElseGet(() -> outcome(request, parameters));
            answer(request, trouble, outcome);
        });
    }

    /// A file is given out to the token's owner alone.
    private void file(HttpServerRequest request, String id) {
        String token = Optional.ofNullable(request.getHeader("Authorization"))
                .map(header -> header.replace("Bearer ", ""))
                .orElse("");
        Optional<Buffer> file = application.accountOf(token).flatMap(_ -> chats.file(id));
        var _ = file.map(bytes -> request.response()
                        .putHeader("Content-Type", "image/jpeg")
                        .end(bytes))
                .orElseGet(() -> request.response().setStatusCode(404).end());
    }

    private static void put(MultiMap from, Map<String, String> to) {
        from.forEach(entry -> to.put(entry.getKey(), entry.getValue()));
    }

    private static Optional<GraphError> refusal(Trouble trouble) {
        return switch (trouble) {
            case TOKEN_DEAD ->
                Optional.of(GraphError.of(190, 463, "Error validating access token: Session has expired"));
            case LIMITED ->
                Optional.of(new GraphError(400, "OAuthException", 613, 0, "Calls to this api have exceeded the limit"));
            case BROKEN, HANGS, CUTS -> Optional.empty();
        };
    }

    private static void answer(HttpServerRequest request, Optional<Trouble> trouble, Outcome outcome) {
        switch (trouble.orElse(Trouble.LIMITED)) {
            case HANGS -> {}
            case CUTS -> {
                var _ = request.connection().close();
            }
            case BROKEN -> {
                var _ = request.response().setStatusCode(500).end("{}");
            }
            case TOKEN_DEAD, LIMITED -> answer(request, outcome);
        }
    }

    private static void answer(HttpServerRequest request, Outcome outcome) {
        request.response()
                .putHeader("Content-Type", "application/json; charset=UTF-8")
                .putHeader("X-App-Usage", "{\"call_count\":28,\"total_time\":25,\"total_cputime\":20}")
                .putHeader("facebook-api-version", VERSION);
        var _ = switch (outcome) {
            case Outcome.Good(var json) -> request.response().end(json.encode());
            case Outcome.Bad(var error) ->
                request.response().setStatusCode(error.status()).end(error.json());
        };
    }

    private Outcome outcome(HttpServerRequest request, Map<String, String> parameters) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches() || !path.group(1).equals(VERSION)) {
            return new Outcome.Bad(GraphError.of(2500, 0, "Unknown path components: " + request.path()));
        }
        Optional<GraphError> refusal = application.refusal(parameters);
        if (refusal.isPresent()) {
            return new Outcome.Bad(refusal.get());
        }
        String account = application
                .accountOf(parameters.getOrDefault("access_token", ""))
                .orElseThrow();
        String edge = Optional.ofNullable(path.group(3)).orElse("");
        return request.method().equals(HttpMethod.POST)
                ? write(account, path.group(2), edge, parameters)
                : read(account, path.group(2), edge, parameters);
    }

    private Outcome write(String account, String node, String edge, Map<String, String> parameters) {
        return switch (edge) {
            case "comments", "replies" -> calls.comment(account, node, parameters);
            case "mentions" ->
                calls.comment(
                        account,
                        parameters.getOrDefault("comment_id", parameters.getOrDefault("media_id", "")),
                        parameters);
            case "messages" ->
                application.numbers().contains(account) && node.equals(account)
                        ? whatsApp.message(account, parameters)
                        : messenger(account, node, parameters);
            default -> new Outcome.Bad(GraphError.of(2500, 0, "Unknown path components: /" + edge));
        };
    }

    private Outcome messenger(String account, String node, Map<String, String> parameters) {
        return node.equals("me") || node.equals(account)
                ? calls.message(account, parameters)
                : GraphCalls.bad("messages go out in the name of the token's own page");
    }

    private Outcome read(String account, String node, String edge, Map<String, String> parameters) {
        if (!edge.isEmpty()) {
            return new Outcome.Bad(GraphError.of(2500, 0, "Unknown path components: /" + edge));
        }
        if (!node.equals("debug_token")) {
            return node.equals(account)
                    ? calls.mentioned(parameters.getOrDefault("fields", ""))
                    : whatsApp.file(node, url()).orElseGet(() -> calls.read(node));
        }
        boolean known = application
                .accountOf(parameters.getOrDefault("input_token", ""))
                .isPresent();
        JsonObject told = new JsonObject().put("is_valid", known).put("expires_at", application.tokensExpire());
        return new Outcome.Good(new JsonObject().put("data", told));
    }
}
