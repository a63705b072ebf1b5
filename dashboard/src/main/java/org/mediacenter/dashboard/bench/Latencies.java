package org.mediacenter.dashboard.bench;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Times of many equal things, kept to three digits. Thread-safe.
final class Latencies {
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final Histogram histogram =
            new ConcurrentHistogram(Duration.ofMinutes(2).toNanos(), 3);

    /// @param nanos below zero counts as zero
    void record(long nanos) {
        histogram.recordValue(Math.clamp(nanos, 0, histogram.getHighestTrackableValue()));
    }

    long count() {
        return histogram.getTotalCount();
    }

    double millis(double percentile) {
        return rounded(histogram.getValueAtPercentile(percentile) / NANOS_PER_MILLI);
    }

    JsonObject json() {
        return new JsonObject()
                .put("count", count())
                .put("p50Ms", millis(50))
                .put("p95Ms", millis(95))
                .put("p99Ms", millis(99))
                .put("maxMs", rounded(histogram.getMaxValue() / NANOS_PER_MILLI));
    }

    /// Three significant digits are all that is known.
    static double rounded(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(3))
                .doubleValue();
    }
}
