package org.mediacenter.hub.store.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says what kind of MongoDB it is, for people.
final class ServerKind {
    private static final Logger LOG = LoggerFactory.getLogger(ServerKind.class);

    private ServerKind() {}

    /// What it is and which database: `mongodb 8.0 replica set rs0 mediacenter`.
    static Future<String> describe(MongoDatabase server) {
        return Publishers.first(server.runCommand(new org.bson.Document("buildInfo", 1)))
                .compose(build -> Publishers.first(server.runCommand(new org.bson.Document("hello", 1)))
                        .otherwise(Optional.empty())
                        .map(hello -> "mongodb " + field(build, "version").orElse("?") + topology(hello) + ' '
                                + server.getName()));
    }

    private static String topology(Optional<org.bson.Document> hello) {
        if (field(hello, "msg").filter("isdbgrid"::equals).isPresent()) {
            return " sharded";
        }
        Optional<String> set = field(hello, "setName");
        if (set.isEmpty()) {
            LOG.warn("this MongoDB is no replica set: nothing a majority could keep, and no change feed");
        }
        return set.map(name -> " replica set " + name).orElse("");
    }

    private static Optional<String> field(Optional<org.bson.Document> from, String name) {
        return from.flatMap(found -> Optional.ofNullable(found.getString(name)));
    }
}
