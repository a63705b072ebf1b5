package org.mediacenter.channel.sms;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the answers to what a centre handed over, whenever they are known, many in one write. The
/// library would answer when its listener returns, one message after the other. Thread-safe.
final class Answers {
    static final int DELIVER_SM_RESP = 0x80000005;
    static final int DATA_SM_RESP = 0x80000103;
    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final int LENGTH = 17;
    private static final int MOST_AT_ONCE = 500;

    private final OutputStream out;
    private final Runnable written;
    private final Queue<Answer> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    private record Answer(int command, int sequence, int status) {}

    /// @param out also the lock under which the library writes to it
    /// @param written called once for each answer that was written or can no longer be
    Answers(OutputStream out, Runnable written) {
        this.out = out;
        this.written = written;
    }

    void send(int command, int sequence, int status) {
        waiting.add(new Answer(command, sequence, status));
        if (count.getAndIncrement() == 0) {
            Thread.ofVirtual().name("sms-answers").start(this::drain);
        }
    }

    private void drain() {
        int sent;
        do {
            sent = writeSome();
            for (int i = 0; i < sent; i++) {
                written.run();
            }
        } while (count.addAndGet(-sent) > 0);
    }

    private int writeSome() {
        int some = Math.min(count.get(), MOST_AT_ONCE);
        ByteBuffer octets = ByteBuffer.allocate(some * LENGTH);
        for (int i = 0; i < some; i++) {
            Answer answer = waiting.remove();
            octets.putInt(LENGTH).putInt(answer.command()).putInt(answer.status());
            octets.putInt(answer.sequence()).put((byte) 0);
        }
        try {
            synchronized (out) {
                out.write(octets.array());
                out.flush();
            }
        } catch (IOException e) {
            log.debug("answers not written, the centre will hand over again [{}]", some, e);
        }
        return some;
    }
}
