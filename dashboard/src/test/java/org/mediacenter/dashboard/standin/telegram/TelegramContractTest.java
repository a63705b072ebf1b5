package org.mediacenter.dashboard.standin.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.mediacenter.channel.telegram.TelegramChannel;
import org.mediacenter.channel.telegram.TelegramSettings;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelContract;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;

class TelegramContractTest implements ChannelContract {
    private static final String TOKEN = "12:rahasia";
    private static final long CITIZEN = 77;
    private static final long NEVER = -1;

    @Override
    public Outside outside() {
        return new Telegram();
    }

    /// Telegram confirms by numbers that grow, so a later message is never confirmed before an earlier one:
    /// the second waits for the first here, and neither is told yes before both are kept.
    @Test
    @Override
    public void says_yes_only_after_the_inbox_kept_the_message() throws Exception {
        try (Telegram outside = new Telegram()) {
            TestInbox inbox = new TestInbox();
            await(outside.channel().open(inbox, new TestMemory()));
            TestInbox.Held held = inbox.holdNext();

            CompletableFuture<Told> first = outside.hand("lampu jalan padam");
            assertThat(held.message().text()).isEqualTo("lampu jalan padam");
            CompletableFuture<Told> second = outside.hand("pohon tumbang");

            assertThat(first).isNotDone();
            held.release();
            assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(Told.YES);
            assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(Told.YES);
            await(outside.channel().close());
        }
    }

    static TelegramSettings settings(TelegramStandIn telegram) {
        return new TelegramSettings(
                TOKEN,
                telegram.url(),
                new TelegramSettings.Timing(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(5),
                        Duration.ofMillis(20),
                        Duration.ofMillis(100)));
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Telegram's side: a message is told yes when it is confirmed, later when it is asked for again.
    private static final class Telegram implements Outside {
        private final Vertx vertx = Vertx.vertx();
        private final TelegramStandIn standIn =
                await(TelegramStandIn.listening(vertx, 0, TOKEN, InstantSource.system()));
        private final TelegramChannel channel =
                new TelegramChannel(vertx, settings(standIn), InstantSource.system(), new Random(1));
        private final ReentrantLock lock = new ReentrantLock();
        private final Map<String, Sent> sent = new HashMap<>();
        private final List<Waiting> waiting = new ArrayList<>();

        private record Sent(long number, long update) {}

        private record Waiting(long update, CompletableFuture<Told> told) {}

        Telegram() {
            standIn.onQuestion(this::asked);
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public CompletableFuture<Told> hand(String text) {
            lock.lock();
            try {
                return handed(text);
            } finally {
                lock.unlock();
            }
        }

        private CompletableFuture<Told> handed(String text) {
            CompletableFuture<Told> told = new CompletableFuture<>();
            Sent known = sent.getOrDefault(text, new Sent(sent.size() + 1L, NEVER));
            boolean again = known.update() == NEVER || standIn.isConfirmed(known.update());
            long update = again ? standIn.people().repeat(CITIZEN, known.number(), text) : known.update();
            sent.put(text, new Sent(known.number(), update));
            waiting.add(new Waiting(update, told));
            return told;
        }

        @Override
        public synchronized void cut() {
            standIn.cut();
            waiting.forEach(one -> one.told().complete(Told.NOTHING));
            waiting.clear();
        }

        @Override
        public void close() {
            standIn.close();
            await(vertx.close());
        }

        /// Never waits, since the stand-in asks under a lock of its own: the next question tells the same.
        private void asked() {
            if (lock.tryLock()) {
                try {
                    tell();
                } finally {
                    lock.unlock();
                }
            }
        }

        private void tell() {
            for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
                Waiting one = all.next();
                if (standIn.isConfirmed(one.update())) {
                    one.told().complete(Told.YES);
                    all.remove();
                } else if (standIn.wasGiven(one.update())) {
                    one.told().complete(Told.LATER);
                    all.remove();
                }
            }
        }
    }
}
