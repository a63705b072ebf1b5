package org.mediacenter.channel.meta;

import com.restfb.json.JsonObject;
import java.time.Duration;
import java.util.Optional;

/// What came of one call to the Graph API.
public sealed interface GraphAnswer {

    /// It was done.
    record Done(JsonObject json) implements GraphAnswer {}

    /// The token is not accepted any more: only a new one helps.
    record TokenDead() implements GraphAnswer {}

    /// Too many calls; certainly not done.
    ///
    /// @param pause as Meta says it
    record Limited(Optional<Duration> pause) implements GraphAnswer {}

    /// Too much for one person alone; certainly not done.
    record Busy(Duration pause, String why) implements GraphAnswer {}

    /// Certainly not done, and worth trying again.
    record NotDone(String why) implements GraphAnswer {}

    /// No for good.
    record Never(String why) implements GraphAnswer {}

    /// Perhaps done.
    record Perhaps(String why) implements GraphAnswer {}
}
