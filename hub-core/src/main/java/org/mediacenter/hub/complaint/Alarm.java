package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.Rescue.EmergencyTook;
import org.mediacenter.hub.complaint.Rescue.HandedToEmergency;

/// One danger to life, from being marked until somebody at the emergency number took it.
///
/// @param since when it began to ring: the start of its clock
/// @param told every time the emergency number was told, oldest first
/// @param taken by whom; absent also where it ended otherwise
/// @param endedAt when it rang no longer; absent while it rings
/// @param dismissed why no life is in danger after all
public record Alarm(
        Instant since,
        List<Told> told,
        Optional<Taken> taken,
        Optional<Instant> endedAt,
        Optional<Personal> dismissed) {
    public Alarm {
        told = List.copyOf(told);
    }

    /// The emergency number was told, and nobody had taken it yet.
    ///
    /// @param by user name of who told it
    public record Told(String by, Instant at, Optional<Personal> words) {}

    /// Somebody there took it.
    ///
    /// @param by user name of who wrote it down
    public record Taken(Personal who, Optional<Personal> reference, Instant at, String by) {}

    static Alarm since(Instant at) {
        return new Alarm(at, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isRinging() {
        return endedAt.isEmpty();
    }

    Alarm told(HandedToEmergency handed, String by, Instant at) {
        List<Told> all = new ArrayList<>(told);
        all.add(new Told(by, at, handed.words()));
        return new Alarm(since, all, taken, endedAt, dismissed);
    }

    Alarm taken(EmergencyTook took, String by, Instant at) {
        Taken now = new Taken(took.who(), took.reference(), took.takenAt(), by);
        return new Alarm(since, told, Optional.of(now), Optional.of(at), dismissed);
    }

    Alarm dismissed(Personal reason, Instant at) {
        return new Alarm(since, told, taken, Optional.of(at), Optional.of(reason));
    }

    Alarm ended(Instant at) {
        return isRinging() ? new Alarm(since, told, taken, Optional.of(at), dismissed) : this;
    }

    Stream<Personal> texts() {
        Stream<Personal> took =
                taken.stream().flatMap(by -> Stream.concat(Stream.of(by.who()), by.reference().stream()));
        return Stream.of(told.stream().flatMap(each -> each.words().stream()), took, dismissed.stream())
                .flatMap(texts -> texts);
    }

    Alarm without(Erasure erasure) {
        return new Alarm(
                since,
                told.stream()
                        .map(each -> new Told(each.by(), each.at(), each.words().map(erasure::of)))
                        .toList(),
                taken.map(by -> new Taken(erasure.of(by.who()), by.reference().map(erasure::of), by.at(), by.by())),
                endedAt,
                dismissed.map(erasure::of));
    }
}
