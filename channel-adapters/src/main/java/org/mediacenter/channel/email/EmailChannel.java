package org.mediacenter.channel.email;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.mediacenter.channel.common.Blocking;
import org.mediacenter.channel.common.InHand;
import org.mediacenter.channel.common.Looking;
import org.mediacenter.channel.common.Standing;
import org.mediacenter.channel.common.WhyNot;
import org.mediacenter.channel.email.Outgoing.Letter;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Fetched;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.LinkHealth.Cause;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.Unreadable;
import org.mediacenter.hub.complaint.ReplyKind;

/// E-mail: one mailbox read by IMAP, answers by SMTP. May be called from any thread.
public final class EmailChannel implements Channel {
    static final String NAME = "email";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int RANDOM_BYTES = 12;

    private final Vertx vertx;
    private final Context context;
    private final EmailSettings settings;
    private final InstantSource time;
    private final RandomGenerator random;
    private final SecureRandom secret = new SecureRandom();
    private final Standing imap = new Standing("imap");
    private final Standing smtp = new Standing("smtp");
    private final InHand sent = new InHand(Integer.MAX_VALUE);
    private final Threads threads;
    private final EmailMessages reader;
    private final Outgoing outgoing;
    private final Fetching fetching;
    private final Blocking blocking;
    private final Looking trying;
    private volatile Optional<Open> open = Optional.empty();
    private volatile long checking = -1;
    /// Whether it only did not answer somebody who looks: it may be slow, so mail is tried all the same.
    private volatile boolean quiet;

    /// What there is only while it is open.
    private record Open(Inbox inbox, Links links, Reading reading) {}

    /// @param random spreads the waits between tries
    public EmailChannel(Vertx vertx, EmailSettings settings, InstantSource time, RandomGenerator random) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.settings = settings;
        this.time = time;
        this.random = random;
        this.threads = new Threads(settings.address());
        this.reader = new EmailMessages(settings.address(), threads);
        this.outgoing = new Outgoing(settings, smtp);
        this.blocking = new Blocking(vertx, 4, 200);
        this.trying = new Looking(time);
        this.fetching = new Fetching(settings);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Traits traits() {
        return new Traits(false, false, false);
    }

    @Override
    public Future<Void> open(Inbox inbox, ChannelMemory memory) {
        List<String> problems = settings.problems();
        if (!problems.isEmpty()) {
            return Future.failedFuture(new IllegalArgumentException("email: " + String.join("; ", problems)));
        }
        Reading reading = new Reading(vertx, settings, reader, inbox, memory, time, random, imap);
        open = Optional.of(new Open(inbox, new Links(memory, time), reading));
        return onContext(() -> {
            var _ = checkSmtp();
            checking = vertx.setPeriodic(settings.timing().longestRetry().toMillis(), _ -> checkSmtp());
            return reading.begin();
        });
    }

    @Override
    public boolean reaches(String conversation) {
        return smtp.state() == State.UP || quiet;
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        Optional<Open> current = open;
        boolean entered = sent.enter();
        if (current.isEmpty() || !entered) {
            sent.leave();
            return Future.succeededFuture(new Delivered.Later(SOON, "the channel is not open"));
        }
        return onContext(() -> send(reply, current.get().links())).eventually(() -> {
            sent.leave();
            return Future.succeededFuture();
        });
    }

    @Override
    public Future<Fetched> fetch(String source, long limit) {
        return onContext(() -> call(() -> fetching.fetch(source, limit)));
    }

    /// Reads a mail again; the files of one that could not be read are not kept.
    @Override
    public Future<Optional<String>> replay(String raw) {
        Optional<Open> current = open;
        if (current.isEmpty()) {
            return Future.succeededFuture(Optional.of("the channel is not open"));
        }
        Mail mail = new Mail(0, 0, Long.MAX_VALUE, raw.getBytes(StandardCharsets.ISO_8859_1), true);
        return switch (reader.read(mail)) {
            case Decoded.Ignored ignored ->
                Future.succeededFuture(Optional.of("nothing for the hub: " + ignored.why()));
            case Decoded.Heard heard ->
                heard.inbound() instanceof Unreadable still
                        ? Future.succeededFuture(Optional.of(still.why()))
                        : current.get().inbox().accept(heard.inbound()).map(WhyNot::of);
        };
    }

    /// The worse of both ways.
    @Override
    public ChannelHealth health() {
        ChannelHealth in = imap.health();
        ChannelHealth out = smtp.health();
        ChannelHealth worse = in.state() == State.UP ? out : in;
        return new ChannelHealth(worse.state(), worse.detail(), in.lastIn(), out.lastOut());
    }

    /// Both ways are asked. Of a way out that works only whether it answers: nobody signs in for a look; one that did
    /// not let us in is not tried before its time.
    @Override
    public Future<Void> lookedAt() {
        return onContext(() -> {
            Future<Void> out = smtp.isBecauseOf(Cause.CREDENTIALS)
                    ? Future.succeededFuture()
                    : trying.ask(Optional.empty(), this::looked);
            Future<Void> in = open.map(current -> current.reading().lookedAt()).orElseGet(Future::succeededFuture);
            return Future.join(in, out).mapEmpty();
        });
    }

    @Override
    public List<LinkHealth> links() {
        Optional<Instant> read = open.flatMap(current -> current.reading().asked());
        return List.of(imap.link(Optional.empty(), read), smtp.link(Optional.empty(), trying.asked()));
    }

    @Override
    public PassedOver passedOver() {
        return imap.passedOver();
    }

    @Override
    public Future<Void> close() {
        Future<Void> reading = onContext(() -> {
            vertx.cancelTimer(checking);
            return open.map(current -> current.reading().close()).orElseGet(Future::succeededFuture);
        });
        return Future.join(reading, sent.close()).transform(_ -> {
            imap.closed();
            smtp.closed();
            return Future.succeededFuture();
        });
    }

    private Future<?> looked() {
        return smtp.state() == State.UP
                ? blocking.call(Looking.PATIENCE, Looking.PATIENCE, outgoing::greets)
                        .recover(failure -> Future.succeededFuture(silent(failure)))
                        .onSuccess(greeted -> quiet = !greeted)
                : checkSmtp().timeout(Looking.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Says on the channel page that the server does not answer; nothing where it never was asked.
    private boolean silent(Throwable failure) {
        if (!(failure instanceof Blocking.NotStarted)) {
            smtp.down(Cause.UNREACHABLE, "the mail server cannot be reached");
        }
        return false;
    }

    /// A way out that works is not tried: each mail tries it.
    private Future<?> checkSmtp() {
        return smtp.state() == State.UP ? Future.succeededFuture() : call(outgoing::check);
    }

    private Future<Delivered> send(OutboundReply reply, Links links) {
        int space = reply.conversation().indexOf(' ');
        String to = reply.conversation().substring(0, Math.max(0, space));
        String thread = reply.conversation().substring(space + 1);
        if (!EmailSettings.ADDRESS.matcher(to).matches()) {
            return Future.succeededFuture(new Delivered.Refused("out-of-reach: no address of mail"));
        }
        return links.latest(thread)
                .recover(_ -> Future.succeededFuture(Optional.empty()))
                .compose(latest -> call(() -> outgoing.send(letter(reply, to, thread, latest))))
                .onSuccess(delivered -> {
                    if (delivered instanceof Delivered.Sent) {
                        smtp.sent(time.instant());
                    }
                    if (delivered instanceof Delivered.Later) {
                        quiet = false;
                    }
                })
                .otherwise(failure -> failure instanceof Blocking.NotStarted
                        ? new Delivered.Later(SOON, "too many mails wait for their turn")
                        : new Delivered.Unknown("the mail server did not answer"));
    }

    private Letter letter(OutboundReply reply, String to, String thread, Optional<String> latest) {
        byte[] bytes = new byte[RANDOM_BYTES];
        secret.nextBytes(bytes);
        return new Letter(
                to,
                "[" + reply.number() + "]",
                reply.text(),
                threads.newId(thread, HexFormat.of().formatHex(bytes)),
                latest,
                reply.kind() == ReplyKind.ACKNOWLEDGEMENT,
                time.instant(),
                reply.files());
    }

    private <T> Future<T> call(Callable<T> work) {
        Duration patience =
                settings.timing().connect().plus(settings.timing().answer().multipliedBy(4));
        return blocking.call(Duration.ofMinutes(2), patience, work);
    }

    private <T> Future<T> onContext(Supplier<Future<T>> work) {
        Promise<T> promise = Promise.promise();
        context.runOnContext(_ -> work.get().onComplete(promise));
        return promise.future();
    }
}
