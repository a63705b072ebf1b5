package org.mediacenter.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.store.Store.AuditEntry;

/// The audit log is one unbroken chain, whoever writes at once.
public interface AuditContract extends StoreUnderTest {

    private static void assertUnbroken(List<AuditEntry> lines) {
        byte[] before = new byte[0];
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).sequence()).isEqualTo(i + 1L);
            assertThat(lines.get(i).hash())
                    .isEqualTo(AuditChain.hash(before, lines.get(i).entry()));
            before = lines.get(i).hash();
        }
    }

    @Test
    default void lines_come_back_in_order_and_chained() {
        for (String line : List.of("one", "two", "three")) {
            await(store().audit(Samples.bytes(line)));
        }

        List<AuditEntry> lines = await(store().audits(0, 10));

        assertThat(lines).extracting(line -> Samples.text(line.entry())).containsExactly("one", "two", "three");
        assertUnbroken(lines);
        assertThat(await(store().audits(2, 10)))
                .extracting(AuditEntry::sequence)
                .containsExactly(3L);
        assertThat(await(store().audits(0, 1))).hasSize(1);
    }

    @Test
    default void many_writers_at_once_make_one_chain() {
        List<Future<Void>> writing = IntStream.range(0, 25)
                .mapToObj(i -> store().audit(Samples.bytes("line " + i)))
                .toList();
        writing.forEach(StoreUnderTest::await);

        List<AuditEntry> lines = await(store().audits(0, 100));

        assertThat(lines).hasSize(25);
        assertUnbroken(lines);
    }

    @Test
    default void the_chain_goes_on_after_the_store_was_opened_again() {
        await(store().audit(Samples.bytes("before")));

        Store again = reopened();
        await(again.audit(Samples.bytes("after")));

        assertUnbroken(await(again.audits(0, 10)));
    }
}
