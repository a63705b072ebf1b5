package org.mediacenter.hub.call;

import java.time.Instant;
import java.util.Optional;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.CallRecord.Direction;
import org.mediacenter.hub.channel.CallRecord.Disposition;

/// What an exchange tells of one leg of a call, for tests.
final class Legs {
    static final String CALLER = "08000000101";

    private Legs() {}

    static CallRecord leg(String call, int row, Instant start, Disposition disposition) {
        return leg(call, row, start, disposition, Optional.of(CALLER), Direction.INBOUND);
    }

    static CallRecord leg(
            String call,
            int row,
            Instant start,
            Disposition disposition,
            Optional<String> caller,
            Direction direction) {
        return new CallRecord(
                "phone",
                call + '-' + row,
                call,
                caller,
                Optional.of("112"),
                direction,
                start,
                disposition == Disposition.ANSWERED ? Optional.of(start.plusSeconds(5)) : Optional.empty(),
                Optional.of(start.plusSeconds(30)),
                disposition,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
