package org.mediacenter.channel.sms.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mediacenter.channel.sms.gateway.GatewaySettings.Send;
import org.mediacenter.hub.channel.Delivered;

/// What a gateway answered to a reply.
///
/// @param retryAfter of the header, where it is a number of seconds
/// @param body its beginning
record Answered(int status, Optional<Duration> retryAfter, String body) {
    private static final Duration USUAL = Duration.ofSeconds(30);

    /// What became of the reply, as far as the settings let it be told. Pure.
    ///
    /// @param named from the gateway's id to the hub's
    Delivered meaning(Send send, UnaryOperator<String> named) {
        if (Statuses.have(send.later(), status)) {
            return new Delivered.Later(retryAfter.orElse(USUAL), "the gateway takes no more for now, " + status);
        }
        if (deniesUs()) {
            return new Delivered.Later(
                    Duration.ofMinutes(1), "the gateway does not accept our key or credit, " + status);
        }
        if (Statuses.have(send.refused(), status)) {
            return new Delivered.Refused("the gateway said no, " + status);
        }
        return status >= 200 && status < 300
                ? taken(send, named)
                : new Delivered.Unknown("the gateway answered " + status);
    }

    /// Our key or our credit, not this reply, is what the gateway does not want.
    boolean deniesUs() {
        return status == 401 || status == 402 || status == 403 || status == 407;
    }

    private Delivered taken(Send send, UnaryOperator<String> named) {
        if (Condition.holds(send.laterWhen(), body)) {
            return new Delivered.Later(retryAfter.orElse(USUAL), "the gateway takes no more for now");
        }
        if (!send.takenWhen().isEmpty() && !Condition.holds(send.takenWhen(), body)) {
            return Condition.isSpokenOf(send.takenWhen(), body)
                    ? new Delivered.Refused("the gateway said no")
                    : new Delivered.Unknown("the gateway's answer does not say");
        }
        Optional<String> id = Finding.in(body, send.id()).filter(given -> !given.isBlank());
        return id.isEmpty() && !send.id().isEmpty()
                ? new Delivered.Unknown("the gateway's answer has no id")
                : new Delivered.Sent(id.map(named).map(List::of).orElse(List.of()));
    }

    /// Never the body: it may repeat the words.
    @Override
    public String toString() {
        return "Answered[" + status + "]";
    }
}
