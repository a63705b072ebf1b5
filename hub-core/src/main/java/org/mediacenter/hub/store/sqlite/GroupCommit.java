package org.mediacenter.hub.store.sqlite;

import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.IntConsumer;
import org.mediacenter.hub.store.StoreBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only writer. While one transaction is on its way to the disk the next writes queue up;
/// then all of them go in one transaction with one fsync, and only after it is anybody answered.
///
/// Each write checks before it writes, so its refusal undoes nothing of the others. Should one
/// of them throw all the same, the group is rolled back and each goes again on its own.
final class GroupCommit {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /// Enough to fill the time of a slow fsync; more only makes everybody wait longer.
    private static final int GROUP = 256;

    private final Session session;
    private final Trouble trouble;
    private final Answers answers;
    private final IntConsumer afterCommit;
    private final BlockingQueue<Answer<?>> queue;
    private final Thread writer;
    private volatile Optional<RuntimeException> broken = Optional.empty();
    private boolean closing;
    private boolean stop;

    /// @param waiting how many writes may wait
    /// @param afterCommit called with the size of each group, on the writer's thread
    GroupCommit(Session session, Trouble trouble, Answers answers, int waiting, IntConsumer afterCommit) {
        this.session = session;
        this.trouble = trouble;
        this.answers = answers;
        this.afterCommit = afterCommit;
        this.queue = new ArrayBlockingQueue<>(waiting);
        this.writer = Thread.ofPlatform().name("store-writer").start(this::writeOn);
    }

    <T> Future<T> submit(Work<T> work) {
        Answer<T> answer = new Answer<>(work);
        refusal(answer).ifPresent(why -> {
            answer.fail(why);
            answer.tell();
        });
        return answer.future();
    }

    /// Finishes what is queued, refuses what comes after.
    void close() throws InterruptedException {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
        }
        queue.put(new Answer<>(_ -> stop = true));
        writer.join();
    }

    /// Writes nothing any more.
    void refuseAll(RuntimeException why) {
        broken = Optional.of(why);
    }

    private synchronized Optional<RuntimeException> refusal(Answer<?> answer) {
        if (broken.isPresent()) {
            return broken;
        }
        if (closing) {
            return Optional.of(new StoreBusy("the store is closing"));
        }
        return queue.offer(answer)
                ? Optional.empty()
                : Optional.of(new StoreBusy("[" + queue.size() + "] writes wait for the disk already"));
    }

    private void writeOn() {
        List<Answer<?>> group = new ArrayList<>(GROUP);
        while (!stop) {
            try {
                group.add(queue.take());
            } catch (InterruptedException _) {
                LOG.warn("the store's writer was interrupted and goes on until it is closed");
                continue;
            }
            queue.drainTo(group, GROUP - 1);
            write(group);
            group = new ArrayList<>(GROUP);
        }
    }

    private void write(List<Answer<?>> group) {
        try {
            session.together("begin immediate", transaction -> perform(transaction, group));
        } catch (SQLException | RuntimeException e) {
            undone(group, e);
            return;
        }
        afterCommit.accept(group.size());
        answers.tell(group);
    }

    private static int perform(Session transaction, List<Answer<?>> group) throws SQLException {
        for (Answer<?> answer : group) {
            answer.perform(transaction);
        }
        return group.size();
    }

    private void undone(List<Answer<?>> group, Exception why) {
        if (group.size() > 1 && !trouble.concernsAll(why)) {
            group.forEach(answer -> write(List.of(answer)));
            return;
        }
        RuntimeException told = trouble.told(why);
        if (trouble.isDamage(why)) {
            refuseAll(told);
        }
        group.forEach(answer -> answer.fail(told));
        answers.tell(group);
    }
}
