package org.mediacenter.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import org.junit.jupiter.api.Test;

/// What every engine of the store must do. An engine's test implements [StoreUnderTest] by this
/// interface and adds what only that engine can suffer.
public interface StoreContract
        extends InboundContract,
                ComplaintContract,
                IndexContract,
                FeedContract,
                DocumentContract,
                LeaseContract,
                AuditContract {

    @Test
    default void a_store_that_can_write_answers_the_ping() {
        assertThat(await(store().ping().map("pong"))).isEqualTo("pong");
    }

    @Test
    default void it_says_what_it_is() {
        assertThat(store().description()).matches("(sqlite|mongodb) .+");
    }
}
