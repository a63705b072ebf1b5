package org.mediacenter.dashboard.api;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Responder.Replying;
import org.mediacenter.dashboard.web.Route;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.Endpoint;

/// The paths channels are called at by their peers, each with the raw bytes of the body.
public final class ChannelEndpoints {
    private final List<Channel> channels;

    public ChannelEndpoints(List<Channel> channels) {
        this.channels = List.copyOf(channels);
    }

    public void mount(Routes routes) {
        channels.stream()
                .flatMap(channel -> channel.endpoints().stream())
                .forEach(endpoint -> routes.add(
                        new Route(endpoint.method(), endpoint.path(), access(endpoint), endpoint.bodyLimit(), (Replying)
                                visit -> call(endpoint, visit))));
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
