package org.mediacenter.hub.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.mediacenter.hub.channel.Channel;

/// Every meter the hub has. Tags are few and never personal: channel names, states, outcomes.
public final class Meters {
    private final MeterRegistry registry;

    public Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /// Messages handed to the inbox, by channel and what was answered
    /// (`kept`, `duplicate`, `later`, `refused`, `receipt`).
    public Counter inbox(String channel, String answer) {
        return registry.counter("hub.inbox.messages", "channel", channel, "answer", answer);
    }

    /// Messages a channel acknowledged without handing them over (`ignored`, `malformed`). The channel
    /// must be kept by somebody else.
    public void passedOver(Channel channel) {
        passedOver(channel, "ignored", it -> it.passedOver().ignored());
        passedOver(channel, "malformed", it -> it.passedOver().malformed());
    }

    private void passedOver(Channel channel, String why, ToDoubleFunction<Channel> count) {
        FunctionCounter.builder("hub.channel.passed-over", channel, count)
                .tags("channel", channel.name(), "why", why)
                .register(registry);
    }

    /// Whether a channel is quieter than is usual at this hour, 1 or 0.
    public void quiet(String channel, BooleanSupplier isQuiet) {
        Gauge.builder("hub.channel.quiet", () -> isQuiet.getAsBoolean() ? 1 : 0)
                .tag("channel", channel)
                .strongReference(true)
                .register(registry);
    }

    /// Seconds since the last backup; not a number where there is none.
    public void sinceBackup(Supplier<Number> seconds) {
        Gauge.builder("hub.backup.age", seconds)
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    /// From acceptance to routed and durable.
    public Timer intake() {
        return Timer.builder("hub.intake.duration")
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
    }

    /// Kept messages that wait to be taken in.
    public void waiting(Supplier<Number> count) {
        Gauge.builder("hub.intake.waiting", count).strongReference(true).register(registry);
    }

    /// Messages that were tried five times in vain and stay kept for a person.
    public Counter setAside() {
        return registry.counter("hub.intake.set-aside");
    }

    /// Decisions of routing: `sure`, `unsure`, `failed`.
    public Counter routed(String outcome) {
        return registry.counter("hub.routing.decisions", "outcome", outcome);
    }

    /// Replies given to channels, by what became of them
    /// (`sent`, `refused`, `later`, `unknown`).
    public Counter replies(String channel, String outcome) {
        return registry.counter("hub.replies", "channel", channel, "outcome", outcome);
    }

    /// Answers to keywords given to channels, by what became of them.
    public Counter courtesies(String channel, String outcome) {
        return registry.counter("hub.courtesies", "channel", channel, "outcome", outcome);
    }

    /// Clock stages recorded.
    public Counter clockStages(String clock, String stage) {
        return registry.counter("hub.clock.stages", "clock", clock, "stage", stage);
    }

    /// Open complaints in memory.
    public void open(Supplier<Number> count) {
        Gauge.builder("hub.complaints.open", count).strongReference(true).register(registry);
    }

    /// What routing learnt from people: examples known, and the number of the model in service on this node (0: the
    /// profile alone).
    public void learning(Supplier<Number> examples, Supplier<Number> version) {
        Gauge.builder("hub.learning.examples", examples).strongReference(true).register(registry);
        Gauge.builder("hub.learning.version", version).strongReference(true).register(registry);
    }

    /// Of the last comparison of models: recent cases `held-back`, those the new model had `right`, and those the one
    /// then in service had (`right-before`).
    public void compared(String what, Supplier<Number> count) {
        Gauge.builder("hub.learning.compared", count)
                .tag("what", what)
                .strongReference(true)
                .register(registry);
    }

    /// Open complaints that are held against each other.
    public void alike(Supplier<Number> count) {
        Gauge.builder("hub.alike.complaints", count).strongReference(true).register(registry);
    }

    /// Complaints in the search index of this node, and changed ones that are not in it yet.
    public void search(Supplier<Number> complaints, Supplier<Number> waiting) {
        Gauge.builder("hub.search.complaints", complaints).register(registry);
        Gauge.builder("hub.search.waiting", waiting).register(registry);
    }

    /// Live streams connected to the desk.
    public void liveStreams(Supplier<Number> count) {
        Gauge.builder("hub.live.streams", count).strongReference(true).register(registry);
    }
}
