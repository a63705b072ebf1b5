package org.mediacenter.channel.common;

import java.util.Optional;
import org.mediacenter.hub.channel.Accepted;

/// Why something that was handed over is not with the hub.
public final class WhyNot {

    private WhyNot() {}

    /// The inbox's reason, for now or for good; empty where it has it.
    public static Optional<String> of(Accepted accepted) {
        return switch (accepted) {
            case Accepted.Refused refused -> Optional.of(refused.detail());
            case Accepted.Later later -> Optional.of(later.why());
            case Accepted.Kept _, Accepted.Duplicate _, Accepted.Noted _ -> Optional.empty();
        };
    }
}
