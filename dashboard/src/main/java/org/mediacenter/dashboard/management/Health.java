package org.mediacenter.dashboard.management;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.search.SearchHealth;

/// `/health/live`, `/health/ready` and `/metrics`.
///
/// Ready means: the store can write, the open complaints are loaded, and the hub is not on its way
/// out. A channel that is down is told and does not make the hub unready, since the others work, nor does a
/// search index that is being rebuilt, since the worklist does not need it. Each channel
/// stands there with its state, a line for people, and when it last heard and sent something. One that works and
/// of which a link is down is `degraded`: the line says which. A backup that is late or was never taken is told, and
/// is nobody's reason not to serve.
public final class Health {
    private static final long LONGEST_SECONDS = 3;
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Supplier<Future<Void>> ready;
    private final Supplier<Iterable<Channel>> channels;
    private final Function<Channel, ChannelHealth> health;
    private final Supplier<SearchHealth> search;
    private final Optional<BackupState> backups;
    private final Optional<PrometheusMeterRegistry> registry;
    private final AtomicBoolean leaving = new AtomicBoolean();

    /// Tells what these know.
    ///
    /// @param ready fails with the reason while the hub cannot do its work
    /// @param health of a channel, with what is known of it from before it was opened
    /// @param backups where `./hub backup` takes them
    public Health(
            Supplier<Future<Void>> ready,
            Supplier<Iterable<Channel>> channels,
            Function<Channel, ChannelHealth> health,
            Supplier<SearchHealth> search,
            Optional<BackupState> backups,
            Optional<PrometheusMeterRegistry> registry) {
        this.ready = ready;
        this.channels = channels;
        this.health = health;
        this.search = search;
        this.backups = backups;
        this.registry = registry;
    }

    public void mount(Routes routes) {
        Access access = new Access.Management();
        routes.get("/health/live", access, _ -> Future.succeededFuture(state(200, "up", Optional.empty())));
        routes.get("/health/ready", access, _ -> readiness());
        registry.ifPresent(meters -> routes.get(
                "/metrics",
                access,
                _ -> looked().map(_ -> Answer.of(200, PROMETHEUS, Buffer.buffer(meters.scrape())))));
    }

    /// From now on the hub says that it is not ready: the first step of a stop.
    public void leave() {
        leaving.set(true);
    }

    private Future<Answer> readiness() {
        if (leaving.get()) {
            return Future.succeededFuture(state(503, "down", Optional.of("the hub is stopping")));
        }
        return ready.get()
                .compose(_ -> looked())
                .timeout(LONGEST_SECONDS, TimeUnit.SECONDS)
                .map(_ -> state(200, "up", Optional.empty()))
                .otherwise(cause -> state(503, "down", Optional.of(String.valueOf(cause.getMessage()))));
    }

    private Future<Void> looked() {
        return backups.map(BackupState::look).orElseGet(Future::succeededFuture);
    }

    private Answer state(int status, String word, Optional<String> reason) {
        JsonObject states = new JsonObject();
        channels.get().forEach(channel -> states.put(channel.name(), told(channel)));
        JsonObject json =
                new JsonObject().put("status", word).put("channels", states).put("search", told(search.get()));
        backups.ifPresent(known -> json.put("backup", known.told()));
        reason.ifPresent(text -> json.put("reason", text));
        return Answer.json(status, json.encode());
    }

    private static JsonObject told(SearchHealth health) {
        return new JsonObject()
                .put("state", health.whole() ? "up" : "rebuilding")
                .put("detail", health.detail());
    }

    private JsonObject told(Channel channel) {
        ChannelHealth now = health.apply(channel);
        JsonObject told = new JsonObject().put("state", state(channel, now)).put("detail", now.detail());
        now.lastIn().ifPresent(heard -> told.put("lastIn", heard.toString()));
        now.lastOut().ifPresent(sent -> told.put("lastOut", sent.toString()));
        return told;
    }

    private static String state(Channel channel, ChannelHealth now) {
        boolean isPartlyDown =
                now.state() == State.UP && channel.links().stream().anyMatch(link -> link.state() == State.DOWN);
        return isPartlyDown ? "degraded" : now.state().name().toLowerCase(Locale.ROOT);
    }
}
