package org.mediacenter.channel.email;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.mediacenter.channel.common.Backoff;
import org.mediacenter.channel.common.Blocking;
import org.mediacenter.channel.common.Looking;
import org.mediacenter.channel.common.Rounds;
import org.mediacenter.channel.common.Standing;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.LinkHealth.Cause;

/// Reads the mailbox: hands over what is new, marks as read what was kept, moves the cursor behind it, and waits
/// for more. Begun and closed on one context.
final class Reading {
    private static final String SINCE = "since";
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    /// The mailbox's clock is not ours.
    private static final Duration DRIFT = Duration.ofMinutes(10);

    private final Vertx vertx;
    private final EmailSettings settings;
    private final Mailbox mailbox;
    private final EmailMessages reader;
    private final Inbox inbox;
    private final ChannelMemory memory;
    private final Links links;
    private final InstantSource time;
    private final Standing standing;
    private final Backoff backoff;
    private final Blocking blocking;
    private final Rounds rounds;
    private final Looking looking;
    private Instant since = Instant.EPOCH;
    private boolean closing;
    private boolean idle;
    private volatile boolean broken;
    private volatile Optional<Thread> idling = Optional.empty();

    Reading(
            Vertx vertx,
            EmailSettings settings,
            EmailMessages reader,
            Inbox inbox,
            ChannelMemory memory,
            InstantSource time,
            RandomGenerator random,
            Standing standing) {
        this.vertx = vertx;
        this.settings = settings;
        this.mailbox = new Mailbox(settings);
        this.reader = reader;
        this.inbox = inbox;
        this.memory = memory;
        this.links = new Links(memory, time);
        this.time = time;
        this.standing = standing;
        this.backoff =
                new Backoff(settings.timing().firstRetry(), settings.timing().longestRetry(), random);
        this.blocking = new Blocking(vertx, 3, 10);
        this.rounds = new Rounds(vertx, this::round);
        this.looking = new Looking(time);
    }

    /// Begins; what the mailbox took before the first time is left alone.
    Future<Void> begin() {
        String now = time.instant().minus(DRIFT).toString();
        return memory.read(SINCE)
                .compose(known -> known.isPresent()
                        ? Future.succeededFuture(known.get())
                        : memory.write(SINCE, now).map(now))
                .compose(known -> {
                    since = Instant.parse(known);
                    return links.sweep();
                })
                .onSuccess(_ -> rounds.begin());
    }

    /// Waits for what is in hand; waiting for mail is given up.
    Future<Void> close() {
        closing = true;
        Future<Void> ended = rounds.close();
        Future<Boolean> woken = idle ? hungUp() : Future.succeededFuture(true);
        return woken.otherwise(false).compose(_ -> ended).eventually(this::hungUp);
    }

    /// Somebody looks at how it is: a server that holds its word is asked for it; one that failed is tried again, but
    /// not with a password it refused: each try may count, until it locks the account.
    Future<Void> lookedAt() {
        if (standing.isBecauseOf(Cause.CREDENTIALS)) {
            return Future.succeededFuture();
        }
        return looking.ask(Optional.empty(), () -> {
            rounds.soon();
            return idle ? spokenTo() : Future.succeededFuture();
        });
    }

    /// When the server was last asked, or last said something.
    Optional<Instant> asked() {
        return looking.asked();
    }

    private Future<?> spokenTo() {
        return blocking.call(Looking.PATIENCE, Looking.PATIENCE, () -> {
                    mailbox.ask();
                    return true;
                })
                .onSuccess(_ -> standing.asked(Optional.empty(), ""))
                .onFailure(_ -> {
                    if (!closing) {
                        standing.asked(Optional.of(Cause.UNREACHABLE), "the mailbox does not answer");
                        // the library lets nobody else end a connection that is being read
                        idling.ifPresent(Thread::interrupt);
                    }
                });
    }

    private Future<Boolean> hungUp() {
        return call(settings.timing().answer(), () -> {
            mailbox.close();
            return true;
        });
    }

    private Future<Duration> round() {
        return Future.succeededFuture()
                .compose(_ -> call(settings.timing().answer(), this::connected))
                .compose(_ -> memory.read(Cursor.NOTE))
                .compose(
                        note -> call(settings.timing().answer().multipliedBy(10), () -> look(note.flatMap(Cursor::of))))
                .compose(this::handOver)
                .map(pause -> {
                    backoff.works(time.instant());
                    return pause;
                })
                .otherwise(this::failed);
    }

    /// What is new in the mailbox.
    private record Look(Cursor from, List<Mail> mails) {}

    /// A server that says nothing to begin with is not waited for as long as one that holds its word.
    private boolean connected() throws Exception {
        if (broken) {
            mailbox.close();
            broken = false;
        }
        mailbox.open();
        return true;
    }

    private Look look(Optional<Cursor> known) throws Exception {
        long validity = mailbox.validity();
        // the first time, or numbers that mean something new: what is known already stays one
        Optional<Cursor> usable = known.filter(cursor -> cursor.validity() == validity);
        long uid = usable.isPresent() ? usable.get().uid() : mailbox.before(since);
        return new Look(new Cursor(validity, uid), mailbox.after(uid));
    }

    private Future<Duration> handOver(Look look) {
        standing.up("the mailbox is read");
        looking.answered();
        if (look.mails().isEmpty()) {
            return memory.write(Cursor.NOTE, look.from().note()).compose(_ -> waitForMail());
        }
        List<Future<Accepted>> answers = new ArrayList<>();
        look.mails().forEach(mail -> answers.add(accept(mail)));
        return Future.join(answers).compose(_ -> settled(look, answers));
    }

    private Future<Accepted> accept(Mail mail) {
        if (mail.receivedAt() < since.toEpochMilli()) {
            return Future.succeededFuture(new Accepted.Noted());
        }
        return switch (reader.read(mail)) {
            case Decoded.Heard heard ->
                heard.link()
                        .map(links::note)
                        .orElseGet(Future::succeededFuture)
                        .compose(_ -> inbox.accept(heard.inbound()))
                        .onSuccess(accepted -> {
                            if (accepted instanceof Accepted.Kept) {
                                standing.heard(time.instant());
                            }
                        });
            case Decoded.Ignored _ -> {
                standing.ignored();
                yield Future.succeededFuture(new Accepted.Noted());
            }
        };
    }

    /// Everything before the first mail that must come again is done with.
    private Future<Duration> settled(Look look, List<Future<Accepted>> answers) {
        List<Long> done = new ArrayList<>();
        Duration pause = AT_ONCE;
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).result() instanceof Accepted.Later later) {
                pause = later.after();
                break;
            }
            done.add(look.mails().get(i).uid());
        }
        Duration after = pause;
        if (done.isEmpty()) {
            return Future.succeededFuture(after);
        }
        Cursor reached = new Cursor(look.from().validity(), done.getLast());
        return call(settings.timing().answer(), () -> {
                    mailbox.seen(done);
                    return true;
                })
                .compose(_ -> memory.write(Cursor.NOTE, reached.note()))
                .map(after);
    }

    private Future<Duration> waitForMail() {
        if (closing) {
            return Future.succeededFuture(AT_ONCE);
        }
        idle = true;
        // again and again: the first word may come before the waiting has begun
        long timer = vertx.setPeriodic(settings.timing().idle().toMillis(), _ -> {
            var _ = call(settings.timing().answer(), () -> {
                mailbox.wake();
                return true;
            });
        });
        return call(settings.timing().idle().plus(settings.timing().answer()), () -> {
                    idling = Optional.of(Thread.currentThread());
                    mailbox.idle();
                    return true;
                })
                .eventually(() -> {
                    idle = false;
                    idling = Optional.empty();
                    vertx.cancelTimer(timer);
                    return Future.succeededFuture();
                })
                .map(AT_ONCE);
    }

    private Duration failed(Throwable failure) {
        if (!closing) {
            Trouble trouble = Trouble.of(failure, settings.imap(), true);
            standing.down(trouble.cause(), trouble.why());
        }
        broken = true;
        return backoff.fails(time.instant());
    }

    private <T> Future<T> call(Duration patience, Callable<T> work) {
        return blocking.call(settings.timing().answer(), patience, work);
    }
}
