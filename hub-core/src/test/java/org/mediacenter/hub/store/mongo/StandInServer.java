package org.mediacenter.hub.store.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/// A server in memory that speaks MongoDB's wire protocol. It knows neither sessions nor
/// journals nor indexes that are not unique: it shows that the engine asks rightly, not that
/// a real server keeps what it acknowledged.
final class StandInServer implements AutoCloseable {
    private final MongoServer server = new MongoServer(new MemoryBackend());

    StandInServer() {
        server.enableOplog();
        server.bind("127.0.0.1", 0);
    }

    String uri() {
        return server.getConnectionString();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
