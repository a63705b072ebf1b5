package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

/// A channel's notebook that several nodes write in.
class StoreMemoryTest {
    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private Store store;

    @BeforeEach
    void opens() {
        store = SqliteStore.open(folder);
    }

    @AfterEach
    void closes() {
        Await.done(store.close());
        Await.done(vertx.close());
    }

    private StoreMemory node() {
        return new StoreMemory(store, "phone", InstantSource.system());
    }

    @Test
    void of_many_who_want_a_call_at_once_on_two_nodes_all_read_the_same_name() {
        List<StoreMemory> nodes = List.of(node(), node());
        List<Future<Optional<String>>> asked = new ArrayList<>();

        for (int i = 0; i < 20; i++) {
            String operator = "operator " + i;
            asked.add(nodes.get(i % 2).change("live/7", taker -> taker.or(() -> Optional.of(operator))));
        }

        List<Optional<String>> told = asked.stream().map(Await::done).toList();
        Optional<String> taker = Await.done(node().read("live/7"));
        assertThat(taker).isPresent();
        assertThat(told).containsOnly(taker);
    }

    @Test
    void nothing_is_written_where_a_change_makes_nothing_of_what_stands_there() {
        Optional<String> after = Await.done(node().change("live/8", _ -> Optional.empty()));

        assertThat(after).isEmpty();
        assertThat(Await.done(node().read("live/8"))).isEmpty();
    }
}
