package org.mediacenter.hub.store.mongo;

import static org.mediacenter.hub.store.StoreUnderTest.await;

import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.BlobsContract;

/// Blobs in GridFS, on the stand-in.
class GridBlobsTest implements BlobsContract {
    private final StandInServer server = new StandInServer();
    private final Vertx vertx = Vertx.vertx();
    private MongoStore store;
    private Blobs blobs;

    @BeforeEach
    void open() {
        store = await(MongoStore.open(server.uri(), "contract"));
        blobs = store.blobs(vertx);
    }

    @AfterEach
    void close() {
        await(store.close());
        await(vertx.close());
        server.close();
    }

    @Override
    public Blobs blobs() {
        return blobs;
    }

    @Override
    public Vertx vertx() {
        return vertx;
    }
}
