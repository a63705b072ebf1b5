package org.mediacenter.hub.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.routing.TopicCode;

/// The city's promises through time: what was promised when a clock started holds for that clock,
/// whatever is promised later.
public record ServiceLevels(List<Version> versions) {
    public ServiceLevels {
        versions = versions.stream()
                .sorted(Comparator.comparing(Version::effectiveFrom))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("there is at least one version of the service levels");
        }
    }

    /// Promises that hold for every clock started from a date on.
    ///
    /// @param levels one for each clock
    /// @param topics what is promised otherwise for a topic; clocks left out follow `levels`
    /// @param callBack how soon a missed call is called back, in the hours of the response; absent: as
    ///     soon as a response
    public record Version(
            Instant effectiveFrom,
            Map<ClockName, ServiceLevel> levels,
            Map<TopicCode, Map<ClockName, ServiceLevel>> topics,
            Optional<Duration> callBack) {
        public Version {
            levels = Map.copyOf(levels);
            topics = Map.copyOf(topics);
            if (levels.size() != ClockName.values().length) {
                throw new IllegalArgumentException("every clock has a service level");
            }
        }

        /// Missed calls are called back as soon as there is a response.
        public Version(
                Instant effectiveFrom,
                Map<ClockName, ServiceLevel> levels,
                Map<TopicCode, Map<ClockName, ServiceLevel>> topics) {
            this(effectiveFrom, levels, topics, Optional.empty());
        }

        Version from(Instant date) {
            return new Version(date, levels, topics, callBack);
        }

        ServiceLevel level(ClockName clock, Optional<TopicCode> topic) {
            return topic.map(topics::get)
                    .map(own -> own.get(clock))
                    .orElseGet(() -> Objects.requireNonNull(levels.get(clock)));
        }
    }

    /// Until when something that starts now is promised, whatever its topic and whatever happens.
    public Instant promised(ClockName clock, Instant start) {
        ServiceLevel level = level(clock, Optional.empty(), start);
        return level.hours().plus(start, level.target());
    }

    /// The promise for a clock that started at `start`; before the first version, the first
    /// holds.
    public ServiceLevel level(ClockName clock, Optional<TopicCode> topic, Instant start) {
        return version(start).level(clock, topic);
    }

    /// Until when a call that was missed at `start` is to be called back.
    public Instant callBack(Instant start) {
        ServiceLevel response = level(ClockName.RESPONSE, Optional.empty(), start);
        return response.hours().plus(start, version(start).callBack().orElse(response.target()));
    }

    /// These promises until a moment and others from then on: what started before keeps what was promised then, however
    /// the later ones speak of its day.
    public ServiceLevels followedBy(Instant from, ServiceLevels later) {
        List<Version> all = new ArrayList<>();
        versions.stream()
                .filter(version -> version.effectiveFrom().isBefore(from))
                .forEach(all::add);
        all.add(later.version(from).from(from));
        later.versions().stream()
                .filter(version -> version.effectiveFrom().isAfter(from))
                .forEach(all::add);
        return new ServiceLevels(all);
    }

    private Version version(Instant start) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(start))
                .reduce((_, later) -> later)
                .orElse(versions.getFirst());
    }
}
