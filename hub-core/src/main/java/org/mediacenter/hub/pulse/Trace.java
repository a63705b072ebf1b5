package org.mediacenter.hub.pulse;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// When something last came in and went out.
record Trace(Optional<Instant> in, Optional<Instant> out) {
    private static final String IN = "in";
    private static final String OUT = "out";

    /// Nothing ever did.
    static final Trace NONE = new Trace(Optional.empty(), Optional.empty());

    /// The later of both, each way by itself.
    Trace and(Trace other) {
        return new Trace(latest(in, other.in), latest(out, other.out));
    }

    private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).max(Instant::compareTo);
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        in.ifPresent(at -> json.put(IN, at.toString()));
        out.ifPresent(at -> json.put(OUT, at.toString()));
        return json;
    }

    static Trace of(JsonObject json) {
        return new Trace(at(json, IN), at(json, OUT));
    }

    private static Optional<Instant> at(JsonObject json, String key) {
        return Optional.ofNullable(json.getString(key)).map(Instant::parse);
    }
}
