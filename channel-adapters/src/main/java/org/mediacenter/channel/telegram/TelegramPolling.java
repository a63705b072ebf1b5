package org.mediacenter.channel.telegram;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mediacenter.channel.common.Backoff;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.common.Rounds;
import org.mediacenter.channel.common.Standing;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.LinkHealth.Cause;

/// Asks for updates, hands them over, and confirms them to Telegram by the next question.
///
/// Telegram keeps what is not confirmed, for a day, so it is the cursor: an offset is said only to confirm
/// what was kept. One that is remembered would lose messages, since Telegram begins its numbers anew,
/// anywhere, after a week without any. Begun and closed on one context.
final class TelegramPolling {
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final int TOGETHER = 100;
    private final TelegramApi api;
    private final TelegramSettings settings;
    private final Inbox inbox;
    private final InstantSource time;
    private final Standing standing;
    private final Backoff backoff;
    private final Rounds rounds;
    private Optional<Long> confirmed = Optional.empty();
    private boolean closing;
    private boolean asking;

    TelegramPolling(
            Vertx vertx,
            TelegramApi api,
            TelegramSettings settings,
            Inbox inbox,
            InstantSource time,
            RandomGenerator random,
            Standing standing) {
        this.api = api;
        this.settings = settings;
        this.inbox = inbox;
        this.time = time;
        this.standing = standing;
        this.backoff =
                new Backoff(settings.timing().firstRetry(), settings.timing().longestRetry(), random);
        this.rounds = new Rounds(vertx, this::round);
    }

    void begin() {
        rounds.begin();
    }

    /// Waits no longer to ask, where the last question failed.
    void soon() {
        rounds.soon();
    }

    /// Waits for what is in hand and confirms it; a question nobody has answered yet is given up.
    Future<Void> close() {
        closing = true;
        Future<Void> ended = rounds.close();
        if (asking) {
            var _ = api.close();
        }
        return ended;
    }

    private Future<Duration> round() {
        return Future.succeededFuture()
                .compose(_ -> ask(hold(), TOGETHER))
                .compose(this::handOver)
                .map(pause -> {
                    backoff.works(time.instant());
                    return pause;
                })
                .otherwise(this::failed)
                .compose(this::lastConfirmation);
    }

    /// While it is not known whether the bot is heard, an answer at once says more than a message.
    private Duration hold() {
        return standing.state() == State.UP ? settings.timing().longPoll() : Duration.ZERO;
    }

    private Future<List<Node>> ask(Duration hold, int most) {
        JsonObject question = new JsonObject()
                .put("timeout", hold.toSeconds())
                .put("limit", most)
                .put("allowed_updates", new JsonArray().add("message").add("edited_message"));
        confirmed.ifPresent(last -> question.put("offset", last + 1));
        asking = true;
        return api.call("getUpdates", question, hold.plus(settings.timing().answer()))
                .eventually(() -> {
                    asking = false;
                    return Future.succeededFuture();
                })
                .compose(answer -> {
                    if (!answer.isOk()) {
                        return Future.failedFuture(Trouble.of(answer));
                    }
                    confirmed = Optional.empty();
                    standing.up("the bot is heard");
                    return Future.succeededFuture(answer.body().all("result"));
                });
    }

    /// Hands over all at once, in order; what comes before the first that must come again is confirmed.
    private Future<Duration> handOver(List<Node> updates) {
        List<Future<Accepted>> answers = new ArrayList<>();
        updates.forEach(update -> answers.add(accept(TelegramMessages.read(update))));
        return Future.join(answers).map(_ -> {
            for (int i = 0; i < updates.size(); i++) {
                if (answers.get(i).result() instanceof Accepted.Later later) {
                    return later.after();
                }
                confirmed = updates.get(i).number("update_id").or(() -> confirmed);
            }
            return AT_ONCE;
        });
    }

    private Future<Accepted> accept(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Heard heard ->
                inbox.accept(heard.inbound()).onSuccess(accepted -> {
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

    private Duration failed(Throwable failure) {
        Trouble trouble = failure instanceof Trouble known
                ? known
                : new Trouble(Cause.UNREACHABLE, "Telegram cannot be reached", Optional.empty());
        if (!closing) {
            standing.down(trouble.cause(), String.valueOf(trouble.getMessage()));
        }
        return trouble.after().orElseGet(() -> backoff.fails(time.instant()));
    }

    /// There will be no next question: confirms with one that wants nothing.
    private Future<Duration> lastConfirmation(Duration pause) {
        return closing && confirmed.isPresent()
                ? ask(Duration.ZERO, 1).map(pause).otherwise(pause)
                : Future.succeededFuture(pause);
    }
}
