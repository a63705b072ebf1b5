package org.mediacenter.hub.roster;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;
import org.mediacenter.routing.DepartmentCode;

/// The rosters of all departments, each a document of the store. A duty is ended, never deleted. Thread-safe.
public final class Rosters {
    /// Several lifetimes of a team.
    public static final int MOST = 1_000;

    public static final int LONGEST_DECREE = 120;

    private final Store store;
    private final InstantSource clock;

    public Rosters(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What became of a change.
    public sealed interface Change {
        record Done(Roster roster) implements Change {}

        /// Somebody else changed the roster since it was seen; nothing was done.
        record Overtaken() implements Change {}

        /// It cannot be so.
        ///
        /// @param code `decree`, `days`, `twice`, `unknown`, `over`, `too-many`
        record Refused(String code) implements Change {}
    }

    /// A duty that is to be.
    public record Wanted(
            String officer, Duty.Function function, String decree, LocalDate from, Optional<LocalDate> to) {}

    /// The roster of a department; an empty one where nothing was written.
    public Future<Roster> of(DepartmentCode department) {
        return store.document(Shelf.ROSTER, department.value(), clock.instant())
                .map(found -> found.map(document -> decoded(department, document))
                        .orElseGet(() -> new Roster(department, 0, List.of())));
    }

    /// Puts duties on it, all or none.
    ///
    /// @param version of the roster as it was seen
    public Future<Change> add(DepartmentCode department, long version, List<Wanted> wanted) {
        return change(department, version, roster -> added(roster, wanted));
    }

    /// Ends a duty, and gives it to somebody else from the day after where one is named.
    ///
    /// @param last the last day of it
    public Future<Change> end(
            DepartmentCode department, long version, String id, LocalDate last, Optional<Wanted> next) {
        return change(department, version, roster -> {
            Optional<Duty> duty = roster.duty(id);
            if (duty.isEmpty()) {
                return new Change.Refused("unknown");
            }
            if (duty.get().isOver(last)) {
                return new Change.Refused("over");
            }
            if (last.isBefore(duty.get().from())) {
                return new Change.Refused("days");
            }
            List<Duty> duties = roster.duties().stream()
                    .map(one -> one.id().equals(id) ? one.until(last) : one)
                    .toList();
            Roster ended = new Roster(department, version, duties);
            return added(ended, next.stream().toList());
        });
    }

    private static Change added(Roster roster, List<Wanted> wanted) {
        List<Duty> duties = new ArrayList<>(roster.duties());
        for (Wanted one : wanted) {
            Duty duty = new Duty(
                    "d" + (duties.size() + 1), one.officer(), one.function(), one.decree(), one.from(), one.to());
            Optional<String> objection = objection(duties, duty);
            if (objection.isPresent()) {
                return new Change.Refused(objection.get());
            }
            duties.add(duty);
        }
        return new Change.Done(new Roster(roster.department(), roster.version(), duties));
    }

    private static Optional<String> objection(List<Duty> duties, Duty duty) {
        if (duty.decree().isBlank() || duty.decree().length() > LONGEST_DECREE) {
            return Optional.of("decree");
        }
        if (duty.isOver(duty.from())) {
            return Optional.of("days");
        }
        if (duties.size() >= MOST) {
            return Optional.of("too-many");
        }
        boolean twice = duties.stream()
                .anyMatch(known -> known.officer().equals(duty.officer())
                        && known.function() == duty.function()
                        && known.meets(duty));
        return twice ? Optional.of("twice") : Optional.empty();
    }

    private Future<Change> change(DepartmentCode department, long version, Function<Roster, Change> change) {
        return of(department).compose(roster -> {
            if (roster.version() != version) {
                return Future.succeededFuture(new Change.Overtaken());
            }
            Change decided = change.apply(roster);
            return decided instanceof Change.Done(Roster after) ? written(after) : Future.succeededFuture(decided);
        });
    }

    private Future<Change> written(Roster after) {
        return store.put(encoded(after)).map(putting -> switch (putting) {
            case Putting.Done _ -> new Change.Done(new Roster(after.department(), after.version() + 1, after.duties()));
            case Putting.Conflict _ -> new Change.Overtaken();
        });
    }

    private static Document encoded(Roster roster) {
        JsonArray all = new JsonArray();
        for (Duty duty : roster.duties()) {
            JsonObject json = new JsonObject()
                    .put("id", duty.id())
                    .put("officer", duty.officer())
                    .put("function", duty.function().code())
                    .put("decree", duty.decree())
                    .put("from", duty.from().toString());
            duty.to().ifPresent(to -> json.put("to", to.toString()));
            all.add(json);
        }
        return new Document(
                Shelf.ROSTER,
                roster.department().value(),
                all.toBuffer().getBytes(),
                roster.version(),
                Optional.empty());
    }

    private static Roster decoded(DepartmentCode department, Document document) {
        List<Duty> duties = new JsonArray(Buffer.buffer(document.content()))
                .stream().map(JsonObject.class::cast).map(Rosters::duty).toList();
        return new Roster(department, document.version(), duties);
    }

    private static Duty duty(JsonObject json) {
        return new Duty(
                json.getString("id"),
                json.getString("officer"),
                Duty.Function.of(json.getString("function")).orElse(Duty.Function.MEMBER),
                json.getString("decree"),
                LocalDate.parse(json.getString("from")),
                Optional.ofNullable(json.getString("to")).map(LocalDate::parse));
    }
}
