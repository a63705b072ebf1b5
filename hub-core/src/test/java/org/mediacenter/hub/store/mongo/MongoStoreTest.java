package org.mediacenter.hub.store.mongo;

import static org.mediacenter.hub.store.StoreUnderTest.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoreContract;

/// The MongoDB engine held to the contract, against the stand-in.
class MongoStoreTest implements StoreContract {
    private final StandInServer server = new StandInServer();
    private MongoStore store;
    private MongoStore other;

    @BeforeEach
    void open() {
        store = await(MongoStore.open(server.uri(), "contract"));
        other = store;
    }

    @AfterEach
    void close() {
        await(other.close());
        if (!other.equals(store)) {
            await(store.close());
        }
        server.close();
    }

    @Override
    public Store store() {
        return store;
    }

    /// Another node on the same server.
    @Override
    public Store reopened() {
        other = await(MongoStore.open(server.uri(), "contract"));
        return other;
    }
}
