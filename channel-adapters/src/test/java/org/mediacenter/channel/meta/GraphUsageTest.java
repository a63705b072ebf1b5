package org.mediacenter.channel.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How much of Meta's limits is used up, from its headers.
final class GraphUsageTest {

    @Test
    void the_fullest_share_counts() {
        GraphUsage usage = GraphUsage.of(
                        Optional.of("{\"call_count\":28,\"total_time\":25,\"total_cputime\":31}"), Optional.empty())
                .orElseThrow();

        assertThat(usage.headRoom().left()).isEqualTo(690);
        assertThat(usage.headRoom().of()).isEqualTo(1000);
    }

    @Test
    void a_business_says_when_calls_are_taken_again() {
        String business = "{\"100\":[{\"type\":\"messenger\",\"call_count\":100,\"total_cputime\":1,\"total_time\":1,"
                + "\"estimated_time_to_regain_access\":19}]}";

        GraphUsage usage =
                GraphUsage.of(Optional.empty(), Optional.of(business)).orElseThrow();

        assertThat(usage.headRoom().left()).isZero();
        assertThat(usage.pause()).contains(Duration.ofMinutes(19));
    }

    @Test
    void a_header_that_is_none_tells_nothing() {
        assertThat(GraphUsage.of(Optional.of("soon"), Optional.of("[]"))).isEmpty();
    }
}
