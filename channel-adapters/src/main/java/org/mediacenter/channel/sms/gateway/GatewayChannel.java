package org.mediacenter.channel.sms.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mediacenter.channel.common.Healths;
import org.mediacenter.channel.sms.SmsChannel;
import org.mediacenter.channel.sms.SmsWay;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.OutboundReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// SMS over HTTP gateways, any number of them, as one way of [SmsChannel] or a channel by itself. May be
/// called from any thread.
public final class GatewayChannel implements SmsWay {
    private static final Logger log = LoggerFactory.getLogger(GatewayChannel.class);
    private static final Duration CLOSING = Duration.ofSeconds(25);
    private final Vertx vertx;
    private final List<Gateway> gateways;
    private final List<String> problems;

    /// A gateway whose settings can never work stays off and the log says why.
    ///
    /// @param settings names all different
    /// @param zone the city's, for times that name none
    public GatewayChannel(Vertx vertx, List<GatewaySettings> settings, ZoneId zone, InstantSource time) {
        this.vertx = vertx;
        this.problems = settings.stream()
                .flatMap(one -> one.problems().stream().map(problem -> one.name() + "." + problem))
                .toList();
        this.gateways = settings.stream()
                .filter(one -> one.problems().isEmpty())
                .map(one -> new Gateway(vertx, one, zone, time))
                .toList();
    }

    @Override
    public String name() {
        return SmsChannel.NAME;
    }

    @Override
    public Traits traits() {
        return new Traits(false, false, false);
    }

    @Override
    public boolean owns(String conversation) {
        return gateways.stream().anyMatch(one -> isOf(one, conversation));
    }

    @Override
    public List<String> addresses() {
        return gateways.stream().map(Gateway::address).toList();
    }

    @Override
    public int cost(String conversation) {
        return candidates(conversation).stream().findFirst().map(Gateway::cost).orElse(0);
    }

    /// Fails where no gateway can work.
    @Override
    public Future<Void> open(Inbox inbox, ChannelMemory memory) {
        problems.forEach(problem -> log.error("sms gateway can never work [{}]", problem));
        gateways.forEach(one -> one.open(inbox));
        return gateways.isEmpty()
                ? Future.failedFuture(new IllegalArgumentException("sms gateways: " + String.join("; ", problems)))
                : Future.succeededFuture();
    }

    @Override
    public boolean reaches(String conversation) {
        return candidates(conversation).stream().anyMatch(Gateway::reaches);
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        List<Gateway> candidates = candidates(reply.conversation());
        return candidates.stream()
                .filter(Gateway::reaches)
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .map(one -> one.deliver(reply))
                .orElseGet(() -> Future.succeededFuture(new Delivered.Refused("no gateway")));
    }

    private List<Gateway> candidates(String conversation) {
        List<Gateway> own =
                gateways.stream().filter(one -> isOf(one, conversation)).toList();
        return own.isEmpty() ? gateways : own;
    }

    private static boolean isOf(Gateway one, String conversation) {
        return conversation.startsWith(one.name() + ":");
    }

    @Override
    public Future<Optional<String>> replay(String raw) {
        return gateways.stream()
                .flatMap(one -> one.replay(raw).stream())
                .findFirst()
                .orElseGet(() -> Future.succeededFuture(Optional.of("its gateway is not in the settings")));
    }

    @Override
    public List<Endpoint> endpoints() {
        return gateways.stream().flatMap(one -> one.endpoints().stream()).toList();
    }

    /// Up while any gateway is. The detail names each.
    @Override
    public ChannelHealth health() {
        return Healths.together(
                gateways.stream().map(Gateway::health).toList(),
                gateways.stream()
                        .map(one -> one.name() + " " + one.health().detail())
                        .collect(Collectors.joining(", ")));
    }

    @Override
    public List<LinkHealth> links() {
        return gateways.stream().map(Gateway::link).toList();
    }

    @Override
    public PassedOver passedOver() {
        return new PassedOver(gateways.stream().mapToLong(Gateway::ignored).sum(), 0);
    }

    /// Nothing new is heard or sent from now on; waits for what is in hand, at most 25 seconds.
    @Override
    public Future<Void> close() {
        Promise<Void> finished = Promise.promise();
        long limit = vertx.setTimer(CLOSING.toMillis(), _ -> finished.tryComplete());
        Future<?> _ =
                Future.join(gateways.stream().map(Gateway::finish).toList()).onComplete(_ -> finished.tryComplete());
        return finished.future()
                .onComplete(_ -> vertx.cancelTimer(limit))
                .compose(_ -> Future.join(gateways.stream().map(Gateway::close).toList()))
                .mapEmpty();
    }
}
