package org.mediacenter.hub.pulse;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// When something last came in and went out.
///
/// @param lag how long what last came in was under way, where that is known
record Trace(Optional<Instant> in, Optional<Instant> out, Optional<Duration> lag) {
    private static final String IN = "in";
    private static final String OUT = "out";
    private static final String LAG = "lag";

    /// Nothing ever did.
    static final Trace NONE = new Trace(Optional.empty(), Optional.empty());

    Trace(Optional<Instant> in, Optional<Instant> out) {
        this(in, out, Optional.empty());
    }

    /// The later of both, each way by itself.
    Trace and(Trace other) {
        Optional<Instant> last = latest(in, other.in);
        return new Trace(last, latest(out, other.out), last.equals(other.in) ? other.lag : lag);
    }

    private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).max(Instant::compareTo);
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        in.ifPresent(at -> json.put(IN, at.toString()));
        out.ifPresent(at -> json.put(OUT, at.toString()));
        lag.ifPresent(late -> json.put(LAG, late.toString()));
        return json;
    }

    static Trace of(JsonObject json) {
        return new Trace(
                at(json, IN),
                at(json, OUT),
                Optional.ofNullable(json.getString(LAG)).map(Duration::parse));
    }

    private static Optional<Instant> at(JsonObject json, String key) {
        return Optional.ofNullable(json.getString(key)).map(Instant::parse);
    }
}
