package org.mediacenter.hub.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mediacenter.hub.learning.ModelVersion.State;

/// Which models there are and which of them is in service; where none is, the profile decides alone.
///
/// @param versions oldest first
/// @param written the document's version this was read from
public record ModelBook(List<ModelVersion> versions, long written) {
    /// The number of the profile alone.
    public static final int PROFILE_ALONE = 0;

    private static final int LONGEST = 200;
    private static final long UNREADABLE = -1;

    public ModelBook {
        versions = List.copyOf(versions);
    }

    /// What stands for a book nobody here can read, a newer hub's for instance: the profile decides alone, and
    /// nothing is written over it.
    static ModelBook unreadable() {
        return new ModelBook(List.of(), UNREADABLE);
    }

    /// Whether it says what there is.
    public boolean isReadable() {
        return written != UNREADABLE;
    }

    /// The model in service.
    public Optional<ModelVersion> inService() {
        return versions.stream()
                .filter(version -> version.state() == State.IN_SERVICE)
                .findFirst();
    }

    /// The number in service, [#PROFILE_ALONE] where there is none.
    public int numberInService() {
        return inService().map(ModelVersion::number).orElse(PROFILE_ALONE);
    }

    /// Whether something of that number can be put in service.
    public boolean has(int number) {
        return number == PROFILE_ALONE || versions.stream().anyMatch(version -> version.number() == number);
    }

    /// Up to when examples were looked at for the last model, whatever became of it.
    Optional<Instant> lastCutOff() {
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.getLast().cutOff());
    }

    int nextNumber() {
        return versions.isEmpty() ? 1 : versions.getLast().number() + 1;
    }

    /// With a model that was just made; where it is in service, the one before is replaced.
    ModelBook and(ModelVersion made) {
        boolean replaces = made.state() == State.IN_SERVICE;
        Stream<ModelVersion> before = replaces
                ? leaving(version -> version.now(State.REPLACED, made.since(), Optional.empty()))
                : versions.stream();
        List<ModelVersion> all = new ArrayList<>(before.toList());
        all.add(made);
        return new ModelBook(shortened(all), written);
    }

    /// With another one in service, by order of a person.
    ModelBook served(int number, String by, Instant now) {
        Optional<String> who = Optional.of(by);
        return new ModelBook(
                leaving(version -> version.now(State.ROLLED_BACK, now, who))
                        .map(version -> version.number() == number ? version.now(State.IN_SERVICE, now, who) : version)
                        .toList(),
                written);
    }

    private Stream<ModelVersion> leaving(UnaryOperator<ModelVersion> left) {
        return versions.stream().map(version -> version.state() == State.IN_SERVICE ? left.apply(version) : version);
    }

    /// The oldest go, but not the one in service.
    private static List<ModelVersion> shortened(List<ModelVersion> all) {
        int surplus = Math.max(0, all.size() - LONGEST);
        return Stream.concat(
                        all.stream().limit(surplus).filter(version -> version.state() == State.IN_SERVICE),
                        all.stream().skip(surplus))
                .toList();
    }
}
