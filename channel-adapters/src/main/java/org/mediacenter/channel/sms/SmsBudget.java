package org.mediacenter.channel.sms;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.mediacenter.hub.channel.Channel.Spending;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.ReplyKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How many short messages the city pays for in a month. What a person wrote always goes, and what is urgent;
/// what else the hub says by itself (acknowledgements, answers to keywords) does not once only the reserve is left.
///
/// The count is in the notebook and goes on over restarts; a crash forgets at most what was on its way.
/// Thread-safe.
public final class SmsBudget {
    private static final Logger log = LoggerFactory.getLogger(SmsBudget.class);
    private static final String PREFIX = "budget/";
    private static final String SPENT =
            Delivered.Refused.SPARED + ": what is left of this month's SMS is kept for answers";
    private static final int WHOLE = 100;

    private final int monthly;
    private final int reservePercent;
    private final ZoneId zone;
    private final InstantSource time;
    private Optional<ChannelMemory> memory = Optional.empty();
    private YearMonth month;
    private long sent;
    private long written;
    private boolean writing;
    private boolean told;

    /// @param monthly short messages, 0 where there is no limit
    /// @param reservePercent of them that are kept for what people write
    /// @param zone whose months count
    public SmsBudget(int monthly, int reservePercent, ZoneId zone, InstantSource time) {
        this.monthly = monthly;
        this.reservePercent = reservePercent;
        this.zone = zone;
        this.time = time;
        this.month = now();
    }

    /// Takes up the notebook where an earlier run left it.
    synchronized Future<Void> load(ChannelMemory notebook) {
        memory = Optional.of(notebook);
        return notebook.startingWith(PREFIX).map(notes -> {
            remember(notes);
            return null;
        });
    }

    private synchronized void remember(SortedMap<String, String> notes) {
        month = now();
        sent += Long.parseLong(notes.getOrDefault(key(), "0"));
        written = sent;
        notes.keySet().stream().filter(key -> !key.equals(key())).forEach(old -> {
            var _ = memory.orElseThrow().forget(old);
        });
    }

    /// Sends a reply and counts it, or refuses it.
    ///
    /// @param messages short messages it takes
    Future<Delivered> spend(OutboundReply reply, int messages, Supplier<Future<Delivered>> send) {
        return count(isSpared(reply), messages)
                .map(when -> send.get().onSuccess(delivered -> settle(delivered, when, messages)))
                .orElseGet(() -> Future.succeededFuture(new Delivered.Refused(SPENT)));
    }

    private static boolean isSpared(OutboundReply reply) {
        return reply.kind() == ReplyKind.ACKNOWLEDGEMENT && !reply.urgent();
    }

    /// What certainly did not go is not counted.
    private void settle(Delivered delivered, YearMonth when, int messages) {
        if (delivered instanceof Delivered.Later || delivered instanceof Delivered.Refused) {
            giveBack(when, messages);
        }
    }

    /// What this month took so far.
    synchronized Spending spending() {
        turnThePage();
        return new Spending(sent, monthly, monthly > 0 && sent >= free());
    }

    /// The month it is counted in; empty where it is not to go.
    private synchronized Optional<YearMonth> count(boolean spared, int messages) {
        turnThePage();
        if (spared && monthly > 0 && sent + messages > free()) {
            tell();
            return Optional.empty();
        }
        sent += messages;
        write();
        return Optional.of(month);
    }

    /// Once a month.
    private void tell() {
        if (!told) {
            told = true;
            log.warn("this month's sms are nearly spent, the rest is kept for answers [{} of {}]", sent, monthly);
        }
    }

    /// Short messages before the reserve begins.
    private long free() {
        return (long) monthly * (WHOLE - reservePercent) / WHOLE;
    }

    private synchronized void giveBack(YearMonth when, int messages) {
        if (when.equals(month)) {
            sent -= messages;
            write();
        }
    }

    private void turnThePage() {
        YearMonth now = now();
        if (!now.equals(month)) {
            String old = key();
            memory.ifPresent(notebook -> {
                var _ = notebook.forget(old);
            });
            month = now;
            sent = 0;
            written = 0;
            told = false;
        }
    }

    /// One write at a time, with whatever was counted meanwhile in the next.
    private void write() {
        if (!writing && written != sent && memory.isPresent()) {
            writing = true;
            long now = sent;
            var _ = memory.get().write(key(), Long.toString(now)).onComplete(done -> wrote(now, done.succeeded()));
        }
    }

    private synchronized void wrote(long count, boolean well) {
        writing = false;
        if (well) {
            written = count;
            write();
        }
    }

    private YearMonth now() {
        return YearMonth.from(time.instant().atZone(zone));
    }

    private String key() {
        return PREFIX + month;
    }
}
