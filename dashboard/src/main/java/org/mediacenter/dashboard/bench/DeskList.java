package org.mediacenter.dashboard.bench;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A desk's whole list as `GET /desk/rows` answers it, stretch by stretch.
final class DeskList {
    private static final int STRETCH = 200;

    private final HttpClient client;
    private final RequestOptions options;
    private final String query;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    private DeskList(HttpClient client, RequestOptions options, String query) {
        this.client = client;
        this.options = options;
        this.query = query;
    }

    /// Reads it.
    ///
    /// @param options where, and with whose cookie
    /// @param query filters, as in the desk's address
    /// @return versions by number
    static Future<Map<String, Long>> read(HttpClient client, RequestOptions options, String query) {
        return new DeskList(client, options, query).from(0);
    }

    private Future<Map<String, Long>> from(int skip) {
        options.setURI("/desk/rows?" + query + "&skip=" + skip + "&size=" + STRETCH);
        return client.request(options)
                .compose(request -> request.send())
                .compose(response -> response.statusCode() == 200
                        ? response.body()
                        : Future.failedFuture("the list answered " + response.statusCode()))
                .compose(body -> taken(skip, body.toJsonObject()));
    }

    private Future<Map<String, Long>> taken(int skip, JsonObject answer) {
        JsonArray rows = answer.getJsonArray("rows");
        rows.forEach(each -> {
            JsonObject row = (JsonObject) each;
            versions.put(row.getString("number"), row.getLong("version"));
        });
        return skip + rows.size() < answer.getInteger("total") && !rows.isEmpty()
                ? from(skip + STRETCH)
                : Future.succeededFuture(versions);
    }
}
