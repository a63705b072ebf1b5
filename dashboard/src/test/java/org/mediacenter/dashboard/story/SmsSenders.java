package org.mediacenter.dashboard.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/// Citizens who write by SMS, and an SMS centre that offers again what the hub did not acknowledge.
///
/// Every SMS has a sender of its own, so each opens a complaint of its own.
final class SmsSenders {
    private static final int SENDERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JvmSmsc smsc;
    private final Ledger ledger;
    private final ConcurrentLinkedQueue<Integer> old = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    SmsSenders(JvmSmsc smsc, Ledger ledger) {
        this.smsc = smsc;
        this.ledger = ledger;
    }

    /// Waits for the hub's bind, then delivers old ones again and new ones until the link is gone.
    void start(List<Integer> again) throws Exception {
        Awaiting.until("bind", PATIENCE, smsc::isBound);
        old.addAll(again);
        for (int i = 0; i < SENDERS; i++) {
            threads.add(Thread.ofVirtual().start(this::sendOn));
        }
    }

    /// Waits until all have noticed that the hub is gone.
    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
        // the link was gone before these were offered again
        old.forEach(ledger::noAnswer);
        old.clear();
    }

    /// Delivers old ones again; all must be answered with yes.
    void repeat(List<Integer> again) throws Exception {
        Awaiting.until("bind", PATIENCE, smsc::isBound);
        for (int n : again) {
            if (deliver(n) != 0) {
                throw new AssertionError("SMS " + n + " was not taken when it was offered again");
            }
        }
    }

    private void sendOn() {
        int status = 0;
        while (status != JvmSmsc.UNANSWERED) {
            Integer again = old.poll();
            status = deliver(again == null ? ledger.fresh() : again);
        }
    }

    private int deliver(int n) {
        String text = "lampu jalan mati di depan rumah (sms-" + n + ")";
        int status = smsc.deliver("62800%07d".formatted(n), text)
                .completeOnTimeout(JvmSmsc.UNANSWERED, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (status == 0) {
            ledger.yes(n, "");
        } else {
            ledger.noAnswer(n);
        }
        return status;
    }
}
