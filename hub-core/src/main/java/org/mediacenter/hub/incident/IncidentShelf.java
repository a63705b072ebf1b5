package org.mediacenter.hub.incident;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// The shelf on which incidents stand. Thread-safe.
final class IncidentShelf {
    private static final int TRIES = 20;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .build();

    private final Store store;
    private final InstantSource clock;

    IncidentShelf(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    Future<List<Incident>> all(int most) {
        return store.documents(Shelf.INCIDENT, "", most, clock.instant())
                .map(found -> found.stream().map(IncidentShelf::decoded).toList());
    }

    Future<Optional<Incident>> find(String id) {
        return document(id).map(found -> found.map(IncidentShelf::decoded));
    }

    /// Writes a new one.
    ///
    /// @return false where its id is taken
    Future<Boolean> add(Incident incident) {
        return store.put(document(incident, 0)).map(put -> put instanceof Putting.Done);
    }

    /// Changes one; asked again where somebody else was faster. What stays as it is is not written.
    ///
    /// @return as it is then; empty where there is none
    Future<Optional<Incident>> change(String id, UnaryOperator<Incident> change) {
        return change(id, change, TRIES);
    }

    private Future<Optional<Incident>> change(String id, UnaryOperator<Incident> change, int triesLeft) {
        return document(id).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(Optional.<Incident>empty());
            }
            Incident before = decoded(found.get());
            Incident after = change.apply(before);
            if (after.equals(before)) {
                return Future.succeededFuture(Optional.of(after));
            }
            return store.put(document(after, found.get().version())).compose(put -> switch (put) {
                case Putting.Done _ -> Future.succeededFuture(Optional.of(after));
                case Putting.Conflict _ when triesLeft > 1 -> change(id, change, triesLeft - 1);
                case Putting.Conflict _ -> Future.failedFuture("incident [" + id + "] changes all the time");
            });
        });
    }

    private Future<Optional<Document>> document(String id) {
        return store.document(Shelf.INCIDENT, id, clock.instant());
    }

    private static Document document(Incident incident, long version) {
        try {
            return new Document(
                    Shelf.INCIDENT, incident.id(), MAPPER.writeValueAsBytes(incident), version, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Incident decoded(Document document) {
        try {
            return MAPPER.readValue(document.content(), Incident.class);
        } catch (IOException e) {
            throw new UncheckedIOException("incident [" + document.key() + "] cannot be read", e);
        }
    }
}
