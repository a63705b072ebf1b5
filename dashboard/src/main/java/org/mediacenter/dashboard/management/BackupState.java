package org.mediacenter.dashboard.management;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.mediacenter.hub.backup.LastBackup;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.store.Store;

/// When the last backup was taken, for whoever watches the hub: looked up when they ask, health and meters alike.
/// Thread-safe.
public final class BackupState {
    private final Store store;
    private final InstantSource clock;
    private volatile Optional<LastBackup> last = Optional.empty();

    /// @param store one that `./hub backup` copies
    public BackupState(Store store, InstantSource clock, Optional<? extends MeterRegistry> registry) {
        this.store = store;
        this.clock = clock;
        registry.ifPresent(meters -> new Meters(meters).sinceBackup(this::seconds));
    }

    private Number seconds() {
        return last.<Number>map(
                        backup -> Duration.between(backup.at(), clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    /// Looks it up; what was known before where the store does not answer.
    Future<Void> look() {
        return LastBackup.of(store, clock.instant())
                .map(found -> {
                    last = found;
                    return found;
                })
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    JsonObject told() {
        JsonObject told = new JsonObject();
        last.ifPresent(backup -> told.put("at", backup.at().toString()));
        return told.put("state", state());
    }

    private String state() {
        return last.map(backup -> backup.isFresh(clock.instant()) ? "fresh" : "late")
                .orElse("none");
    }
}
