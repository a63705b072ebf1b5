package org.mediacenter.dashboard.api;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Responder.Replying;
import org.mediacenter.dashboard.web.Route;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.Endpoint;

/// The paths channels are called at by their peers, each with the raw bytes of the body. Who answers is asked at each
/// call, since a channel may be opened anew while the hub runs; so may one that was off, of which the path is known.
public final class ChannelEndpoints {
    private static final long LARGEST_EVENTS = 5 * 1024 * 1024;

    /// Of channels that need no more than their settings to be called.
    private static final List<String> LATER = List.of("/webhooks/meta", "/webhooks/x");

    private final Supplier<List<Channel>> channels;

    /// @param channels those that are set up now, or are being opened anew and ask their callers to come again
    public ChannelEndpoints(Supplier<List<Channel>> channels) {
        this.channels = channels;
    }

    public void mount(Routes routes) {
        List<Endpoint> doors = new ArrayList<>(now().toList());
        LATER.stream()
                .filter(path -> doors.stream().noneMatch(door -> door.path().equals(path)))
                .toList()
                .forEach(path -> {
                    doors.add(new Endpoint(HttpMethod.GET, path, 0, ChannelEndpoints::nobody));
                    doors.add(new Endpoint(HttpMethod.POST, path, LARGEST_EVENTS, ChannelEndpoints::nobody));
                });
        doors.forEach(door -> routes.add(new Route(
                door.method(), door.path(), access(door), door.bodyLimit(), (Replying) visit -> call(
                        now().filter(one -> one.method().equals(door.method())
                                        && one.path().equals(door.path()))
                                .findFirst()
                                .orElseGet(() -> new Endpoint(
                                        door.method(), door.path(), door.bodyLimit(), ChannelEndpoints::nobody)),
                        visit))));
    }

    private Stream<Endpoint> now() {
        return channels.get().stream().flatMap(channel -> channel.endpoints().stream());
    }

    private static Future<Endpoint.Answer> nobody(Endpoint.Call call) {
        return Future.succeededFuture(new Endpoint.Answer(
                404, "text/plain", MultiMap.caseInsensitiveMultiMap(), Buffer.buffer("this channel is off")));
    }

    private static Access access(Endpoint endpoint) {
        return endpoint.path().startsWith("/webhooks/") ? new Access.Webhook() : new Access.Signed();
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
