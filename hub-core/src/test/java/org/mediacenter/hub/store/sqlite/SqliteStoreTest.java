package org.mediacenter.hub.store.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoreContract;
import org.mediacenter.hub.store.StoreUnderTest;

/// The embedded engine held to the contract.
class SqliteStoreTest implements StoreContract {
    @TempDir
    Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        StoreUnderTest.await(store.close());
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public Store reopened() {
        close();
        open();
        return store;
    }
}
