package org.mediacenter.hub.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoreContract;

/// The same contract on a real server, in a database of its own that is dropped afterwards.
/// Skipped, never passed, where `MONGODB_URI` names none. It must be a replica set or a sharded
/// cluster: others have no change streams.
@EnabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".+", disabledReason = "no real MongoDB server here")
class RealMongoStoreTest implements StoreContract {
    private final String uri = Optional.ofNullable(System.getenv("MONGODB_URI")).orElse("");
    private final String database = "contract-" + UUID.randomUUID();
    private MongoStore store;
    private MongoStore other;

    @BeforeEach
    void open() {
        store = await(MongoStore.open(uri, database));
        other = store;
        System.out.println("the contract runs on " + store.description());
    }

    @AfterEach
    void dropAndClose() {
        try (MongoClient client = MongoClients.create(uri)) {
            assertThat(await(Publishers.all(client.getDatabase(database).drop())))
                    .isEmpty();
        }
        await(store.close());
        if (!other.equals(store)) {
            await(other.close());
        }
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public Store reopened() {
        other = await(MongoStore.open(uri, database));
        return other;
    }
}
