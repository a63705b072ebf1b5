package org.mediacenter.hub.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.TopicCode;

/// What complaints are filtered by and counted by.
public enum Trait {
    STATUS,
    /// Lead and supporting ones.
    DEPARTMENT,
    TOPIC,
    CHANNEL,
    KIND,
    PRIORITY,
    /// Official code of the smallest place that is known.
    PLACE,
    /// User name.
    ASSIGNEE,
    /// `yes` while somebody still owes something.
    OPEN,
    /// `yes` where a reply was refused or nobody knows what became of it.
    UNDELIVERED,
    /// `yes` where a proposed reply waits for the Media Center.
    IN_REVIEW,
    /// `yes` where a department says that it is not theirs.
    CONTESTED,
    /// `yes` where a danger to life waits for the emergency number.
    RINGING;

    /// Of what every complaint has, so that it is not spelt anew for each.
    private static final Map<Enum<?>, String> WORDS = Stream.<Enum<?>[]>of(
                    Status.values(), Kind.values(), Priority.values())
            .flatMap(Arrays::stream)
            .collect(Collectors.toUnmodifiableMap(constant -> constant, Trait::spelt));

    /// What a complaint has of it; none, one or several.
    public List<String> values(Summary line) {
        return switch (this) {
            case STATUS -> List.of(word(line.status()));
            case DEPARTMENT -> departments(line);
            case TOPIC -> line.topic().map(TopicCode::value).stream().toList();
            case CHANNEL -> List.of(line.channel());
            case KIND -> List.of(word(line.kind()));
            case PRIORITY -> List.of(word(line.priority()));
            case PLACE -> line.place().stream().toList();
            case ASSIGNEE -> line.assignee().stream().toList();
            case OPEN -> List.of(yes(line.status().isOpen()));
            case UNDELIVERED -> List.of(yes(line.undelivered()));
            case RINGING -> List.of(yes(line.isRinging()));
            case CONTESTED -> List.of(yes(line.contested()));
            case IN_REVIEW -> List.of(yes(line.inReview()));
        };
    }

    /// Whether a complaint has at least one of some values: as [#values] says, without making a list of them, since the
    /// desks ask it of every open complaint several times a minute.
    public boolean isAmong(Summary line, Set<String> wanted) {
        return switch (this) {
            case STATUS -> wanted.contains(word(line.status()));
            case DEPARTMENT -> isAmong(line.lead(), wanted) || isSupporting(line, wanted);
            case TOPIC ->
                line.topic().isPresent() && wanted.contains(line.topic().get().value());
            case CHANNEL -> wanted.contains(line.channel());
            case KIND -> wanted.contains(word(line.kind()));
            case PRIORITY -> wanted.contains(word(line.priority()));
            case PLACE ->
                line.place().isPresent() && wanted.contains(line.place().get());
            case ASSIGNEE ->
                line.assignee().isPresent() && wanted.contains(line.assignee().get());
            case OPEN -> wanted.contains(yes(line.status().isOpen()));
            case UNDELIVERED -> wanted.contains(yes(line.undelivered()));
            case RINGING -> wanted.contains(yes(line.isRinging()));
            case CONTESTED -> wanted.contains(yes(line.contested()));
            case IN_REVIEW -> wanted.contains(yes(line.inReview()));
        };
    }

    private static boolean isAmong(Optional<DepartmentCode> department, Set<String> wanted) {
        return department.isPresent() && wanted.contains(department.get().value());
    }

    private static boolean isSupporting(Summary line, Set<String> wanted) {
        for (DepartmentCode department : line.supporting()) {
            if (wanted.contains(department.value())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> departments(Summary line) {
        return Stream.concat(line.lead().stream(), line.supporting().stream())
                .map(DepartmentCode::value)
                .distinct()
                .toList();
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    /// Its field in the index.
    String field() {
        return word(this);
    }

    /// How it and its values are written: `in-progress`.
    public static String word(Enum<?> constant) {
        String known = WORDS.get(constant);
        return known == null ? spelt(constant) : known;
    }

    private static String spelt(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
