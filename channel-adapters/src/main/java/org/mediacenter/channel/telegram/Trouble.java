package org.mediacenter.channel.telegram;

import java.time.Duration;
import java.util.Optional;
import org.mediacenter.channel.telegram.TelegramApi.Answered;
import org.mediacenter.hub.channel.LinkHealth.Cause;

/// Something was asked for and did not come.
final class Trouble extends Exception {
    private static final long serialVersionUID = 1L;
    private static final long LONGEST_PAUSE = 86_400;
    private final transient Optional<Duration> after;
    private final Cause cause;

    Trouble(Cause cause, String detail, Optional<Duration> after) {
        super(detail, null, false, false);
        this.after = after;
        this.cause = cause;
    }

    static Trouble of(Answered answer) {
        return new Trouble(
                cause(answer.status()),
                switch (answer.status()) {
                    case 401, 404 -> "the token is not accepted: get one from @BotFather";
                    case 409 -> "somebody else asks with this token, or a webhook is set for it";
                    case 429 -> "Telegram wants a pause";
                    default -> "Telegram answers [" + answer.status() + "]";
                },
                pause(answer));
    }

    private static Cause cause(int status) {
        return switch (status) {
            case 401, 404 -> Cause.CREDENTIALS;
            case 409 -> Cause.SETTINGS;
            case 429 -> Cause.LIMIT;
            default -> Cause.PROVIDER;
        };
    }

    /// How long Telegram wants to be left alone.
    static Optional<Duration> pause(Answered answer) {
        return answer.body()
                .in("parameters")
                .number("retry_after")
                .filter(seconds -> seconds > 0 && seconds <= LONGEST_PAUSE)
                .map(Duration::ofSeconds);
    }

    Cause cause() {
        return cause;
    }

    /// When it is worth trying again, where that is known.
    Optional<Duration> after() {
        return after;
    }
}
