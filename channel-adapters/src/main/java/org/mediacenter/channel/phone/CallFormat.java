package org.mediacenter.channel.phone;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an exchange writes.
public enum CallFormat {
    /// `Master.csv`: 18 columns, no header.
    ASTERISK,
    /// CSV of any kind whose first line names the columns.
    CSV,
    /// JSON of mod_json_cdr, one object after the other.
    FREESWITCH;

    /// As settings and commands write it: `asterisk`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CallFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    /// The format a file seems to have by its first line that is not empty.
    public static CallFormat guess(String line) {
        if (line.startsWith("{") || line.startsWith("[")) {
            return FREESWITCH;
        }
        return CsvHeader.read(line).isPresent() ? CSV : ASTERISK;
    }

    /// Reads one file of this format.
    ///
    /// @param zone of times that name none
    Rows rows(ZoneId zone) {
        return switch (this) {
            case ASTERISK -> new AsteriskRows(zone);
            case CSV -> new HeaderRows(zone);
            case FREESWITCH -> new FreeSwitchRows(zone);
        };
    }
}
