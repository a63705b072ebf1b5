package org.mediacenter.hub.profile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mediacenter.hub.clock.ServiceLevel;
import org.mediacenter.hub.clock.ServiceLevel.EscalationStep;
import org.mediacenter.hub.clock.ServiceLevels;
import org.mediacenter.hub.clock.ServiceLevels.Version;
import org.mediacenter.hub.clock.WorkingHours;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.profile.CityProfile.ChainStep;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.profile.Findings;
import org.mediacenter.routing.profile.ProfileFolder;

/// Reads `service-levels.yaml`: who is told of breaches, and the promises with the dates from
/// which they hold.
///
/// @param levels empty where something was wrong
record ServiceLevelsFile(Optional<ServiceLevels> levels, List<ChainStep> chain) {
    static final String FILE = "service-levels.yaml";
    private static final Set<ClockName> OPTIONAL = Set.of(ClockName.REVIEW, ClockName.EMERGENCY);
    private static final Duration REVIEW = Duration.ofMinutes(30);

    static ServiceLevelsFile read(
            ProfileFolder folder, Optional<Calendar> calendar, Predicate<TopicCode> isTopic, Findings findings) {
        return Entry.file(folder, FILE, findings)
                .map(file -> new Reading(file, calendar, isTopic).all())
                .orElseGet(() -> new ServiceLevelsFile(Optional.empty(), List.of()));
    }

    private static final class Reading {
        private final Entry file;
        private final WorkingHours working;
        private final ZoneId zone;
        private final Predicate<TopicCode> isTopic;
        private final List<ChainStep> chain = new ArrayList<>();

        /// Without a calendar any hours will do: that file has its own finding already.
        Reading(Entry file, Optional<Calendar> calendar, Predicate<TopicCode> isTopic) {
            this.file = file;
            this.working = calendar.map(Calendar::workingHours).orElse(WorkingHours.always());
            this.zone = calendar.map(Calendar::zone).orElse(ZoneOffset.UTC);
            this.isTopic = isTopic;
        }

        ServiceLevelsFile all() {
            file.entries("chain").forEach(this::step);
            List<Version> versions = new ArrayList<>();
            Set<Instant> dates = new LinkedHashSet<>();
            List<Entry> entries = file.entries("versions");
            for (Entry entry : entries) {
                version(entry).ifPresent(version -> {
                    versions.add(version);
                    if (!dates.add(version.effectiveFrom())) {
                        entry.problem("effective-from", "two versions hold from the same date", "keep one of them");
                    }
                });
            }
            file.nothingElse();
            if (entries.isEmpty()) {
                file.problem("versions", "nothing is promised", "write a version under [versions:]");
            }
            return new ServiceLevelsFile(
                    versions.isEmpty() ? Optional.empty() : Optional.of(new ServiceLevels(versions)), chain);
        }

        private void step(Entry entry) {
            ChainStep step = new ChainStep(entry.text("code"), entry.text("title"));
            entry.nothingElse();
            if (chain.stream().anyMatch(other -> other.code().equals(step.code()))) {
                entry.problem("code", "the step [" + step.code() + "] stands twice", "keep one of them");
            }
            chain.add(step);
        }

        private Optional<Version> version(Entry entry) {
            Optional<LocalDate> from = entry.date("effective-from");
            Map<ClockName, ServiceLevel> levels = new EnumMap<>(ClockName.class);
            for (ClockName clock : ClockName.values()) {
                (OPTIONAL.contains(clock) ? entry.entry(key(clock)) : entry.neededEntry(key(clock)))
                        .flatMap(level -> level(level, clock))
                        .ifPresent(level -> levels.put(clock, level));
            }
            Optional.ofNullable(levels.get(ClockName.RESPONSE))
                    .map(Reading::review)
                    .ifPresent(review -> levels.putIfAbsent(ClockName.REVIEW, review));
            levels.putIfAbsent(ClockName.EMERGENCY, EmergencyLevel.otherwise(chain));
            Map<TopicCode, Map<ClockName, ServiceLevel>> topics = topics(entry);
            Optional<Duration> callBack = entry.optionalText("call-back").isPresent()
                    ? entry.duration("call-back").filter(time -> positive(entry, "call-back", time))
                    : Optional.empty();
            entry.nothingElse();
            boolean whole = levels.size() == ClockName.values().length;
            return from.filter(_ -> whole)
                    .map(date -> new Version(date.atStartOfDay(zone).toInstant(), levels, topics, callBack));
        }

        /// What nobody wrote down: half an hour in the hours of the response.
        private static ServiceLevel review(ServiceLevel response) {
            return new ServiceLevel(REVIEW, response.hours(), response.warningPercent(), false, List.of());
        }

        private Map<TopicCode, Map<ClockName, ServiceLevel>> topics(Entry version) {
            Map<TopicCode, Map<ClockName, ServiceLevel>> topics = new HashMap<>();
            for (Entry entry : version.entries("topics")) {
                Optional<TopicCode> topic = entry.read("topic", "a topic code", TopicCode::new);
                topic.filter(isTopic.negate())
                        .ifPresent(unknown -> entry.problem(
                                "topic", "unknown topic [" + unknown + "]", "write a code from topics.tsv"));
                Map<ClockName, ServiceLevel> own = new EnumMap<>(ClockName.class);
                for (ClockName clock : ClockName.values()) {
                    entry.entry(key(clock))
                            .flatMap(level -> level(level, clock))
                            .ifPresent(level -> own.put(clock, level));
                }
                entry.nothingElse();
                topic.ifPresent(code -> topics.put(code, own));
            }
            return topics;
        }

        /// The length of a promise is what the officer promised, so it has no target here.
        private Optional<ServiceLevel> level(Entry entry, ClockName clock) {
            Optional<Duration> target = clock == ClockName.PROMISE
                    ? Optional.of(Duration.ofDays(1))
                    : entry.duration("target").filter(time -> positive(entry, "target", time));
            Optional<WorkingHours> hours = entry.read("hours", "always or working", this::hours);
            Optional<Integer> warning = entry.number("warning-percent", 1, 99);
            boolean pauses = entry.optionalText("pauses-while-waiting").isPresent()
                    && entry.read("pauses-while-waiting", "yes or no", Reading::yes)
                            .orElse(false);
            List<EscalationStep> escalation = entry.entries("escalation").stream()
                    .flatMap(step -> escalation(step).stream())
                    .toList();
            Optional<Duration> again =
                    clock == ClockName.EMERGENCY && entry.optionalText("again").isPresent()
                            ? entry.duration("again").filter(time -> positive(entry, "again", time))
                            : Optional.empty();
            entry.nothingElse();
            return target.flatMap(time -> hours.flatMap(counted -> warning.map(percent ->
                    new ServiceLevel(time, counted, percent, pauses, EmergencyLevel.again(escalation, again)))));
        }

        private static boolean positive(Entry entry, String key, Duration target) {
            if (target.isPositive()) {
                return true;
            }
            entry.problem(key, "a target of no time cannot be kept", "write at least 1m");
            return false;
        }

        private Optional<EscalationStep> escalation(Entry entry) {
            String to = entry.text("to");
            if (!to.isEmpty() && chain.stream().noneMatch(step -> step.code().equals(to))) {
                String known = chain.stream().map(ChainStep::code).collect(Collectors.joining(", "));
                entry.problem("to", "unknown step [" + to + "]", "write one of the chain: " + known);
            }
            Optional<Duration> after = entry.duration("after");
            entry.nothingElse();
            return after.map(time -> new EscalationStep(to, time));
        }

        private WorkingHours hours(String written) {
            return switch (written) {
                case "always" -> WorkingHours.always();
                case "working" -> working;
                default -> throw new IllegalArgumentException(written);
            };
        }

        private static boolean yes(String written) {
            return switch (written) {
                case "yes", "true" -> true;
                case "no", "false" -> false;
                default -> throw new IllegalArgumentException(written);
            };
        }

        private static String key(ClockName clock) {
            return switch (clock) {
                case HAND_OVER -> "hand-over";
                case RESPONSE -> "response";
                case FEEDBACK -> "feedback";
                case PROMISE -> "promise";
                case REVIEW -> "review";
                case EMERGENCY -> "emergency";
            };
        }
    }
}
