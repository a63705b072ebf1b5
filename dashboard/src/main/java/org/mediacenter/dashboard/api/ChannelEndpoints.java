package org.mediacenter.dashboard.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.ProblemDocument;
import org.mediacenter.dashboard.web.Responder.Replying;
import org.mediacenter.dashboard.web.Route;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.Endpoint;

/// The paths channels are called at by their peers, each with the raw bytes of the body. Who answers is asked at each
/// call, since a channel, or a gateway of one, may come, be opened anew and go while the hub runs. Who calls one that
/// the settings name, or named since the hub began, is asked to come again while nobody is there: nothing is lost.
public final class ChannelEndpoints {
    public static final String META = "/webhooks/meta";
    public static final String X = "/webhooks/x";
    /// A gateway's name stands behind it.
    public static final String GATEWAY = "/webhooks/sms/";

    private static final String NAME = "gateway";
    private static final String RECEIPTS = "/receipts";
    private static final String ANY = GATEWAY + "{" + NAME + "}";
    private static final long LARGEST_EVENTS = 5 * 1024 * 1024;
    private static final long LARGEST_CALL = 256 * 1024;
    private static final String LATER_SECONDS = "30";
    private static final List<Place> PLACES = List.of(
            new Place(META, 0, LARGEST_EVENTS),
            new Place(X, 0, LARGEST_EVENTS),
            new Place(ANY, LARGEST_CALL, LARGEST_CALL),
            new Place(ANY + RECEIPTS, LARGEST_CALL, LARGEST_CALL));

    private final Supplier<List<Channel>> channels;
    private final Predicate<String> named;

    /// A path at which somebody may be called later.
    ///
    /// @param get bytes a body may have that comes with GET
    /// @param post and with POST
    private record Place(String path, long get, long post) {}

    /// @param channels those that are set up now, or are being opened anew and ask their callers to come again
    /// @param named whether the settings name who is called at a path, or did since the hub began
    public ChannelEndpoints(Supplier<List<Channel>> channels, Predicate<String> named) {
        this.channels = channels;
        this.named = named;
    }

    public void mount(Routes routes) {
        for (Place place : PLACES) {
            mount(routes, HttpMethod.GET, place.path(), place.get());
            mount(routes, HttpMethod.POST, place.path(), place.post());
        }
        now().filter(door -> !isLater(door.path()))
                .toList()
                .forEach(door -> mount(routes, door.method(), door.path(), door.bodyLimit()));
    }

    private static boolean isLater(String path) {
        return path.equals(META) || path.equals(X) || path.startsWith(GATEWAY);
    }

    private void mount(Routes routes, HttpMethod method, String path, long limit) {
        routes.add(new Route(
                method, path, access(path), limit, (Replying) visit -> called(method, path(path, visit), visit)));
    }

    private static String path(String pattern, Visit visit) {
        return pattern.startsWith(ANY) ? pattern.replace("{" + NAME + "}", visit.path(NAME)) : pattern;
    }

    private Future<Answer> called(HttpMethod method, String path, Visit visit) {
        List<Endpoint> doors = now().filter(door -> door.path().equals(path)).toList();
        return doors.stream()
                .filter(door -> door.method().equals(method))
                .findFirst()
                .map(door -> call(door, visit))
                .orElseGet(() -> Future.succeededFuture(doors.isEmpty() ? nobody(path) : otherwise(doors)));
    }

    private Stream<Endpoint> now() {
        return channels.get().stream().flatMap(channel -> channel.endpoints().stream());
    }

    /// A gateway that is there and tells nothing of receipts will not do so later.
    private Answer nobody(String path) {
        String who = path.endsWith(RECEIPTS) ? path.substring(0, path.length() - RECEIPTS.length()) : path;
        boolean isThere = now().anyMatch(door -> door.path().equals(who));
        return named.test(who) && !isThere
                ? ProblemDocument.of(503, "channel-off", "Service Unavailable", "off for now; call again")
                        .with("Retry-After", LATER_SECONDS)
                : ProblemDocument.of(404, "not-found", "Not Found", "no channel is called here");
    }

    private static Answer otherwise(List<Endpoint> doors) {
        String methods = doors.stream().map(door -> door.method().name()).collect(Collectors.joining(", "));
        return ProblemDocument.of(405, "wrong-method", "Method Not Allowed", "call it as Allow says")
                .with("Allow", methods);
    }

    private static Access access(String path) {
        return path.startsWith("/webhooks/") ? new Access.Webhook() : new Access.Signed();
    }

    private static Future<Answer> call(Endpoint endpoint, Visit visit) {
        return endpoint.answer()
                .apply(new Endpoint.Call(visit.headers(), visit.query(), visit.body(), visit.token()))
                .map(answer -> {
                    Map<String, String> headers = new LinkedHashMap<>();
                    answer.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
                    headers.put("Content-Type", answer.contentType());
                    return new Answer(answer.status(), headers, List.of(), answer.body());
                });
    }
}
