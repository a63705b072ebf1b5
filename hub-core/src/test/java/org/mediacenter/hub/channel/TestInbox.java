package org.mediacenter.hub.channel;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;

/// An inbox in memory that keeps each native id once, and can be told to wait or to refuse.
/// Thread-safe.
public final class TestInbox implements Inbox {
    private static final Instant ACCEPTED_AT = Instant.parse("2026-11-21T03:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final BlockingQueue<InboundMessage> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<DeliveryReceipt> receipts = new LinkedBlockingQueue<>();
    private final List<Inbound> changes = new ArrayList<>();
    private final Deque<Held> holds = new ArrayDeque<>();
    private int refusals;

    private record Kept(InboundMessage message, Accepted.Kept answer) {}

    @Override
    public Future<Accepted> accept(Inbound inbound) {
        @Nullable Context context = Vertx.currentContext();
        Promise<Accepted> promise = Promise.promise();
        Runnable answer = () -> {
            Accepted accepted = answer(inbound);
            onContext(context, () -> promise.complete(accepted));
        };
        @Nullable Held held = inbound instanceof InboundMessage ? nextHold() : null;
        if (held == null) {
            answer.run();
        } else {
            held.holds((InboundMessage) inbound, answer);
        }
        return promise.future();
    }

    /// The next message waits until it is released.
    public synchronized Held holdNext() {
        Held held = new Held();
        holds.add(held);
        return held;
    }

    /// The next `times` messages are refused for now.
    public synchronized void refuse(int times) {
        refusals = times;
    }

    /// What was kept, each native id once, in order.
    public synchronized List<InboundMessage> kept() {
        List<InboundMessage> all = new ArrayList<>();
        kept.values().forEach(one -> all.add(one.message()));
        return all;
    }

    /// What was said of messages that came before, and what could not be read, in order.
    public synchronized List<Inbound> changes() {
        return List.copyOf(changes);
    }

    /// Waits for the next message that is kept for the first time.
    public InboundMessage nextMessage() throws InterruptedException {
        return taken(messages);
    }

    /// Waits for the next receipt.
    public DeliveryReceipt nextReceipt() throws InterruptedException {
        return taken(receipts);
    }

    private synchronized @Nullable Held nextHold() {
        return holds.poll();
    }

    private synchronized Accepted answer(Inbound inbound) {
        return switch (inbound) {
            case InboundMessage message -> answer(message);
            case DeliveryReceipt receipt -> {
                receipts.add(receipt);
                yield new Accepted.Noted();
            }
            case Edited _, Removed _, Unreadable _, ReadAfterAll _, CallRecord _ -> {
                changes.add(inbound);
                yield new Accepted.Noted();
            }
        };
    }

    private Accepted answer(InboundMessage message) {
        if (refusals > 0) {
            refusals--;
            return new Accepted.Later(Duration.ofSeconds(7), "told to refuse");
        }
        @Nullable Kept known = kept.get(message.nativeId());
        if (known != null) {
            Accepted.Kept first = known.answer();
            return new Accepted.Duplicate(
                    first.number(),
                    first.trackingKey(),
                    first.acceptedAt(),
                    known.message().filing().fingerprint());
        }
        Accepted.Kept answer =
                new Accepted.Kept(ComplaintNumber.random(random), TrackingKey.random(random), ACCEPTED_AT);
        kept.put(message.nativeId(), new Kept(message, answer));
        messages.add(message);
        return answer;
    }

    private static void onContext(@Nullable Context context, Runnable run) {
        if (context == null) {
            run.run();
        } else {
            context.runOnContext(_ -> run.run());
        }
    }

    private static <T> T taken(BlockingQueue<T> queue) throws InterruptedException {
        @Nullable T next = queue.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing came in 20 seconds");
        }
        return next;
    }

    /// A message that waits.
    public static final class Held {
        private final CompletableFuture<InboundMessage> heard = new CompletableFuture<>();
        private final CompletableFuture<Void> released = new CompletableFuture<>();

        /// Waits until the message is there.
        public InboundMessage message() throws Exception {
            return heard.get(20, TimeUnit.SECONDS);
        }

        /// Lets it be kept.
        public void release() {
            released.complete(null);
        }

        private void holds(InboundMessage message, Runnable answer) {
            var _ = released.thenRun(answer);
            heard.complete(message);
        }
    }
}
