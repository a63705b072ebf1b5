package org.mediacenter.channel.sms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.channel.common.Healths;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.LinkHealth;

/// The links of one channel: which of them a reply goes by, and how they are together. A link of two
/// binds is two here. Filled before it is used; then safe from any thread.
final class SmppLinks {
    private final List<SmsSettings> settings;
    private final List<SmsLink> all = new ArrayList<>();
    private final Map<String, Sending> sendings = new HashMap<>();
    private final Map<String, Traffic> traffic = new HashMap<>();

    SmppLinks(List<SmsSettings> settings) {
        this.settings = settings;
    }

    void add(SmsSettings one, List<SmsLink> binds, Sending sending) {
        all.addAll(binds);
        sendings.put(one.name(), sending);
        traffic.put(one.name(), new Traffic());
    }

    List<SmsLink> all() {
        return all;
    }

    Sending sending(String name) {
        return Optional.ofNullable(sendings.get(name)).orElseThrow();
    }

    Traffic traffic(String name) {
        return Optional.ofNullable(traffic.get(name)).orElseThrow();
    }

    boolean own(String conversation) {
        return settings.stream().anyMatch(one -> conversation.startsWith(one.name() + ":"));
    }

    int cost(String conversation) {
        return settings.stream()
                .filter(one -> !own(conversation) || conversation.startsWith(one.name() + ":"))
                .findFirst()
                .map(one -> one.outgoing().cost())
                .orElse(0);
    }

    /// Whether a reply could go now.
    boolean reach(String conversation) {
        return candidates(conversation).stream()
                .anyMatch(link -> link.health().state() == State.UP
                        && !sending(link.name()).rests());
    }

    /// The link the citizen wrote to; for a conversation that did not begin here, the first that is up.
    Optional<SmsLink> linkFor(String conversation) {
        List<SmsLink> candidates = candidates(conversation);
        return candidates.stream()
                .filter(link -> link.session().isPresent())
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private List<SmsLink> candidates(String conversation) {
        List<SmsLink> transmitting = all.stream().filter(SmsLink::transmits).toList();
        List<SmsLink> own = transmitting.stream()
                .filter(link -> conversation.startsWith(link.name() + ":"))
                .toList();
        return own.isEmpty() ? transmitting : own;
    }

    List<LinkHealth> health() {
        return all.stream().map(this::health).toList();
    }

    private LinkHealth health(SmsLink link) {
        Traffic seen = traffic(link.name());
        return new LinkHealth(
                link.name(),
                link.health().state(),
                link.health().cause(),
                link.health().detail(),
                seen.in(),
                seen.out(),
                Optional.empty(),
                link.transmits() ? sending(link.name()).headRoom() : Optional.empty(),
                Optional.empty());
    }

    State best() {
        return Healths.best(settings.stream().map(this::state).toList());
    }

    /// A link of two binds needs both.
    private State state(SmsSettings one) {
        List<State> binds = all.stream()
                .filter(link -> link.name().equals(one.name()))
                .map(link -> link.health().state())
                .toList();
        return Stream.of(State.DOWN, State.STARTING, State.CLOSED)
                .filter(binds::contains)
                .findFirst()
                .orElse(State.UP);
    }
}
