package org.mediacenter.channel.sms;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mediacenter.channel.common.Healths;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.telephone.Numbering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// SMS as citizens know it: one channel, however many centres and gateways carry it. A reply goes by the
/// link the citizen wrote to; where there is none, by the first way that has one up. Holds the month's
/// budget. Thread-safe as its ways are.
public final class SmsChannel implements Channel {
    /// Of the channel, and so of each way.
    public static final String NAME = "sms";

    private static final Logger log = LoggerFactory.getLogger(SmsChannel.class);
    private final List<SmsWay> ways;
    private final SmsBudget budget;
    private final OwnNumbers own;
    private final Spellings spellings;

    /// @param ways at least one; their links' names all different
    /// @param country the code of the country the city is in, digits alone; empty where it is not known
    public SmsChannel(List<SmsWay> ways, SmsBudget budget, String country) {
        this.ways = List.copyOf(ways);
        this.budget = budget;
        Numbering numbering = new Numbering(country);
        this.spellings = new Spellings(numbering);
        this.own = new OwnNumbers(
                numbering,
                ways.stream().flatMap(way -> way.addresses().stream()).toList());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Traits traits() {
        return new Traits(false, false, false);
    }

    /// Any number of any link: what one says to another would go round for ever.
    @Override
    public boolean isCity(String author) {
        return own.have(author);
    }

    @Override
    public List<InboundMessage> formerly(InboundMessage message) {
        return spellings.formerly(message);
    }

    /// A way that can never work says so in the log; the others open. Fails where none can.
    @Override
    public Future<Void> open(Inbox inbox, ChannelMemory memory) {
        Inbox one = inbound -> inbox.accept(spellings.heard(inbound, memory));
        return budget.load(memory).compose(_ -> spellings.load(memory)).compose(_ -> {
            List<Future<Void>> opened = ways.stream()
                    .map(way -> way.open(one, memory).onFailure(SmsChannel::neverWorks))
                    .toList();
            return Future.join(opened).transform((_, _) -> Future.any(opened)).mapEmpty();
        });
    }

    private static void neverWorks(Throwable failure) {
        log.error("a way of sms can never work [{}]", failure.getMessage());
    }

    @Override
    public boolean reaches(String conversation) {
        return candidates(conversation).stream().anyMatch(way -> way.reaches(conversation));
    }

    @Override
    public Optional<Postage> postage(String conversation, String text) {
        return candidates(conversation).stream()
                .findFirst()
                .map(way -> new Postage(Segments.of(text).count(), way.cost(conversation)));
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        List<SmsWay> candidates = candidates(reply.conversation());
        SmsWay way = candidates.stream()
                .filter(one -> one.reaches(reply.conversation()))
                .findFirst()
                .orElse(candidates.getFirst());
        OutboundReply written = spellings.written(reply);
        return budget.spend(reply, Segments.of(reply.text()).count(), () -> way.deliver(written));
    }

    private List<SmsWay> candidates(String conversation) {
        List<SmsWay> own = ways.stream().filter(way -> way.owns(conversation)).toList();
        return own.isEmpty() ? ways : own;
    }

    /// Whoever kept it can read it: asked one after the other.
    @Override
    public Future<Optional<String>> replay(String raw) {
        return ways.stream()
                .map(way -> (Function<Optional<String>, Future<Optional<String>>>)
                        why -> why.isEmpty() ? Future.succeededFuture(why) : way.replay(raw))
                .reduce(
                        Future.succeededFuture(Optional.of("nobody can read it")),
                        Future::compose,
                        (_, later) -> later);
    }

    @Override
    public List<Endpoint> endpoints() {
        return ways.stream().flatMap(way -> way.endpoints().stream()).toList();
    }

    /// Up while any way is. The detail names each link.
    @Override
    public ChannelHealth health() {
        List<ChannelHealth> all = ways.stream().map(Channel::health).toList();
        String detail = all.stream().map(ChannelHealth::detail).collect(Collectors.joining("; "));
        return Healths.together(all, detail);
    }

    @Override
    public Optional<Spending> spending() {
        return Optional.of(budget.spending());
    }

    @Override
    public Future<Void> lookedAt() {
        return Future.join(ways.stream().map(Channel::lookedAt).toList()).mapEmpty();
    }

    @Override
    public List<LinkHealth> links() {
        return ways.stream().flatMap(way -> way.links().stream()).toList();
    }

    @Override
    public PassedOver passedOver() {
        return ways.stream()
                .map(Channel::passedOver)
                .reduce(
                        PassedOver.NONE,
                        (a, b) -> new PassedOver(a.ignored() + b.ignored(), a.malformed() + b.malformed()));
    }

    @Override
    public Future<Void> close() {
        return Future.join(ways.stream().map(Channel::close).toList()).mapEmpty();
    }
}
