package org.mediacenter.hub.figures;

import java.util.Locale;
import java.util.Optional;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.TopicCode;

/// What complaints are counted by. Each complaint has one value of each, or none: the parts add up to the whole.
public enum Dimension {
    /// The channel its first message came by.
    CHANNEL,
    /// The department that has it now; supporting ones do not count it again.
    DEPARTMENT,
    TOPIC,
    /// The place of the highest level of the profile.
    DISTRICT;

    /// The value of one complaint; empty where it has none, or it is not told.
    public String value(Line line) {
        return switch (this) {
            case CHANNEL -> line.channel();
            case DEPARTMENT -> line.lead().map(DepartmentCode::value).orElse("");
            case TOPIC -> line.topic().map(TopicCode::value).orElse("");
            case DISTRICT -> line.district().orElse("");
        };
    }

    /// The name in addresses and in the API: `channel`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one of that name.
    public static Optional<Dimension> of(String code) {
        for (Dimension dimension : values()) {
            if (dimension.code().equals(code)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }
}
