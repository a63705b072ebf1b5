package org.mediacenter.hub.attachment;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;

/// Where pictures are drawn: two threads for all of a node, since each takes a core and much memory.
final class Pictures {
    private static final int THREADS = 2;

    private Pictures() {}

    static WorkerExecutor threads(Vertx vertx) {
        return vertx.createSharedWorkerExecutor("pictures", THREADS);
    }
}
