package org.mediacenter.hub.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.routing.DepartmentCode;
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
    /// `yes` where a danger to life waits for the emergency number.
    RINGING;

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
            case IN_REVIEW -> List.of(yes(line.inReview()));
        };
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
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
