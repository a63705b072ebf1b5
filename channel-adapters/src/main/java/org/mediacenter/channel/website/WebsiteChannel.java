package org.mediacenter.channel.website;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.channel.common.Problem;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.Endpoint.Answer;
import org.mediacenter.hub.channel.Endpoint.Call;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;

/// The website: complaints from the form page and from `POST /api/v1/complaints`; replies stand on the
/// tracking page. Thread-safe.
public final class WebsiteChannel implements Channel {
    static final String NAME = "website";
    private static final String PATH = "/api/v1/complaints";
    private static final long BODY_LIMIT = 256 * 1024;
    private static final int RANDOM_BYTES = 16;

    private final InstantSource time;
    private final WebsiteAnswers answers;
    private final SecureRandom random = new SecureRandom();
    private final AtomicInteger inHand = new AtomicInteger();
    private final Promise<Void> emptied = Promise.promise();
    private volatile State state = State.STARTING;
    private volatile @Nullable Inbox inbox;
    private volatile @Nullable Instant lastIn;
    private volatile @Nullable Instant lastOut;

    /// @param deadlineFeedback from acceptance to the latest moment of a substantive reply
    /// @param trackUrl where number and key open the complaint's story
    public WebsiteChannel(
            InstantSource time,
            UnaryOperator<Instant> deadlineFeedback,
            BiFunction<ComplaintNumber, TrackingKey, String> trackUrl) {
        this.time = time;
        this.answers = new WebsiteAnswers(deadlineFeedback, trackUrl);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Traits traits() {
        return new Traits(true, false, false);
    }

    @Override
    public Future<Void> open(Inbox openedInbox, ChannelMemory memory) {
        inbox = openedInbox;
        state = State.UP;
        return Future.succeededFuture();
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(new Endpoint(HttpMethod.POST, PATH, BODY_LIMIT, this::post));
    }

    /// Files what a citizen filled in, for the form page.
    ///
    /// @param key the form's own, so that sending it twice files it once; empty: a complaint of its own
    /// @return never [Accepted.Noted]; [Accepted.Refused] with `key-used-for-another-body` where the key
    ///     came with something else before
    public Future<Accepted> file(WebsiteComplaint complaint, Optional<IdempotencyKey> key) {
        @Nullable Inbox openInbox = inbox;
        inHand.incrementAndGet();
        if (openInbox == null || state != State.UP) {
            handled();
            return Future.succeededFuture(new Accepted.Later(Duration.ofSeconds(5), "not open"));
        }
        String nativeId = key.map(IdempotencyKey::nativeId).orElseGet(this::randomId);
        String fingerprint = key.map(IdempotencyKey::fingerprint).orElse("");
        return openInbox
                .accept(WebsiteMessages.inbound(complaint, nativeId, fingerprint))
                .map(accepted -> noted(accepted, fingerprint))
                .eventually(() -> {
                    handled();
                    return Future.succeededFuture();
                });
    }

    /// Nothing to send: the reply stands where the citizen reads it.
    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        lastOut = time.instant();
        return Future.succeededFuture(new Delivered.Sent(List.of()));
    }

    @Override
    public ChannelHealth health() {
        String detail = state.name().toLowerCase(Locale.ROOT);
        return new ChannelHealth(state, detail, Optional.ofNullable(lastIn), Optional.ofNullable(lastOut));
    }

    @Override
    public Future<Void> close() {
        state = State.CLOSED;
        if (inHand.get() == 0) {
            emptied.tryComplete();
        }
        return emptied.future();
    }

    private Future<Answer> post(Call call) {
        if (!isJson(call)) {
            return answered(Problem.of(415, "not-json", "The body cannot be read", "send application/json"));
        }
        Optional<String> key = Optional.ofNullable(call.headers().get("Idempotency-Key"));
        if (key.isPresent() && !IdempotencyKey.isUsable(key.get())) {
            return answered(Problem.of(
                    400, "idempotency-key", "The key cannot be used", "1 to 255 printable characters, no spaces"));
        }
        byte[] body = call.body().getBytes();
        return switch (WebsiteMessages.json(body)) {
            case Reading.Faulty(var problem) -> answered(problem);
            case Reading.Filled(var complaint) ->
                file(complaint, key.map(chosen -> named(call, chosen, body))).map(answers::answer);
        };
    }

    private static boolean isJson(Call call) {
        @Nullable String type = call.headers().get("Content-Type");
        return type == null || type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private static Future<Answer> answered(Problem problem) {
        return Future.succeededFuture(problem.answer());
    }

    private static IdempotencyKey named(Call call, String key, byte[] body) {
        String scope = call.token().map(token -> "token " + token).orElse("public");
        return new IdempotencyKey(scope, key, new Fingerprint().with(body).hex());
    }

    private Accepted noted(Accepted accepted, String fingerprint) {
        if (accepted instanceof Accepted.Kept) {
            lastIn = time.instant();
        }
        if (accepted instanceof Accepted.Duplicate duplicate
                && !duplicate.fingerprint().equals(fingerprint)) {
            return new Accepted.Refused(
                    "key-used-for-another-body", "this Idempotency-Key came with another body before");
        }
        return accepted;
    }

    private void handled() {
        if (inHand.decrementAndGet() == 0 && state == State.CLOSED) {
            emptied.tryComplete();
        }
    }

    private String randomId() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return "own-" + HexFormat.of().formatHex(bytes);
    }
}
