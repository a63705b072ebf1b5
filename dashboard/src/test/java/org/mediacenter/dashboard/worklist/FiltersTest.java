package org.mediacenter.dashboard.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.Status;

final class FiltersTest {

    @Test
    void a_status_is_read_as_the_api_writes_it_and_as_the_pages_do() {
        for (String written : new String[] {"in-progress", "in_progress", "IN_PROGRESS", "In-Progress"}) {
            assertThat(Filters.of(MultiMap.caseInsensitiveMultiMap().add("status", written))
                            .status())
                    .as(written)
                    .contains(Status.IN_PROGRESS);
        }
        assertThat(Filters.of(MultiMap.caseInsensitiveMultiMap().add("status", "gone"))
                        .status())
                .isEmpty();
    }
}
