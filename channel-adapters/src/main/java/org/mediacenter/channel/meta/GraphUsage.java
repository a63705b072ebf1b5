package org.mediacenter.channel.meta;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.channel.common.Node;
import org.mediacenter.hub.channel.LinkHealth.HeadRoom;

/// How much of what Meta allows is used up, from the headers of its answers: `X-App-Usage` holds shares in
/// hundredths, `X-Business-Use-Case-Usage` the same in a list for each business, with the minutes until calls are
/// taken again ([rate limits](https://developers.facebook.com/docs/graph-api/overview/rate-limiting)). Pure.
///
/// @param used the fullest of all shares, in hundredths
/// @param pause until calls are taken again
record GraphUsage(long used, Optional<Duration> pause) {

    static Optional<GraphUsage> of(Optional<String> app, Optional<String> business) {
        return Stream.concat(
                        app.flatMap(GraphUsage::node).stream(),
                        business.flatMap(GraphUsage::node).stream().flatMap(GraphUsage::cases))
                .map(GraphUsage::of)
                .reduce((one, other) -> new GraphUsage(
                        Math.max(one.used, other.used),
                        Stream.of(one.pause, other.pause)
                                .flatMap(Optional::stream)
                                .max(Duration::compareTo)));
    }

    HeadRoom headRoom() {
        return new HeadRoom(Math.max(0, 100 - used) * 10, 1000, Optional.empty());
    }

    private static Optional<Node> node(String header) {
        return Node.read(Buffer.buffer(header));
    }

    private static Stream<Node> cases(Node businesses) {
        return businesses.names().stream().flatMap(name -> businesses.all(name).stream());
    }

    private static GraphUsage of(Node shares) {
        long used = Stream.of("call_count", "total_time", "total_cputime")
                .flatMap(name -> shares.number(name).stream())
                .max(Long::compareTo)
                .orElse(0L);
        Optional<Duration> pause = shares.number("estimated_time_to_regain_access")
                .filter(minutes -> minutes > 0 && minutes < 10_000)
                .map(Duration::ofMinutes);
        return new GraphUsage(used, pause);
    }
}
