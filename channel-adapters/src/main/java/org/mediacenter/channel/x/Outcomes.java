package org.mediacenter.channel.x;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.x.XApi.Answered;
import org.mediacenter.hub.channel.Delivered;

/// What X's answer to something we sent means
/// ([errors](https://docs.x.com/x-api/fundamentals/response-codes-and-errors)). X's own sentences are not
/// passed on, since they repeat what was sent.
final class Outcomes {
    private static final Duration KEYS = Duration.ofMinutes(5);
    private static final Duration USUAL = Duration.ofMinutes(15);

    static final String KEYS_IN_WORDS = "the keys are not accepted: make new ones at developer.x.com and see that "
            + "they may read, write and use direct messages";

    private Outcomes() {}

    /// @param direct whether it was a direct message
    static Delivered of(Answered answer, Limits limits, boolean direct, Instant now) {
        int status = answer.status();
        if (status == 200 || status == 201) {
            return taken(answer.body().in("data"));
        }
        return switch (status) {
            case 401 -> new Delivered.Later(KEYS, "the keys are not accepted");
            case 403 -> forbidden(answer.body(), direct);
            case 404 -> new Delivered.Refused("out-of-reach: the post or the person is no longer on X");
            case 429 ->
                new Delivered.Later(
                        limits.wait(direct ? Limits.Use.DIRECT_SEND : Limits.Use.POST, 1, now)
                                .orElse(USUAL),
                        "X takes no more for now");
            default -> other(status);
        };
    }

    /// Whether X does not accept the keys, or what the application may do with them.
    static boolean isAboutKeys(Answered answer) {
        return answer.status() == 401 || (answer.status() == 403 && isAboutTheApplication(answer.body()));
    }

    private static Delivered taken(Node data) {
        return data.text("id")
                .or(() -> data.text("dm_event_id"))
                .<Delivered>map(id -> new Delivered.Sent(List.of(id)))
                .orElseGet(() -> new Delivered.Unknown("X said yes without a number"));
    }

    private static Delivered forbidden(Node problem, boolean direct) {
        String detail = problem.text("detail").orElse("").toLowerCase(Locale.ROOT);
        if (isAboutTheApplication(problem)) {
            return new Delivered.Later(USUAL, "the application may not do this: see its permissions at X");
        }
        if (detail.contains("duplicate")) {
            return new Delivered.Refused("X takes the same words only once: word it a little differently");
        }
        return new Delivered.Refused(
                direct
                        ? "out-of-reach: this person takes no direct messages from us"
                        : "out-of-reach: X does not let us answer this post");
    }

    private static boolean isAboutTheApplication(Node problem) {
        String type = problem.text("type").orElse("");
        return type.endsWith("/oauth1-permissions")
                || type.endsWith("/client-forbidden")
                || type.endsWith("/unsupported-authentication")
                || type.endsWith("/usage-capped");
    }

    private static Delivered other(int status) {
        return status >= 500
                ? new Delivered.Unknown("X failed while it had our words [" + status + "]")
                : new Delivered.Refused("X refused it [" + status + "]");
    }
}
