package org.mediacenter.dashboard.learning;

import io.vertx.core.Future;
import java.util.Optional;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.learning.Learning;
import org.mediacenter.hub.learning.Learning.Service;

/// Puts a model in service for an administrator, and writes down who asked.
final class ModelOrders {
    private final Learning learning;
    private final Audit audit;

    ModelOrders(Learning learning, Audit audit) {
        this.learning = learning;
        this.audit = audit;
    }

    /// @param version as it stands in a path; what is no number names no model
    Future<Service> serve(Visit visit, String version) {
        if (!version.matches("\\d{1,9}")) {
            return Future.succeededFuture(new Service.NotThere());
        }
        String who = visit.account().username();
        return learning.serve(Integer.parseInt(version), who).compose(service -> switch (service) {
            case Service.Done done ->
                audit.did("served-model", who, Optional.of(version)).map(_ -> done);
            case Service.NotThere nothing -> Future.succeededFuture(nothing);
        });
    }
}
