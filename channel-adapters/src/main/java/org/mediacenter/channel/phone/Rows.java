package org.mediacenter.channel.phone;

import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.channel.CallRecord;

/// Reads the lines of one file, in order. Not thread-safe.
interface Rows {

    /// What lines are.
    sealed interface Row {
        record Good(CallRecord record) implements Row {}

        /// It is no call.
        ///
        /// @param why for the person who looks after the exchange; nothing of the row's content
        /// @param text of the row, where it is not the line; private
        record Bad(String why, Optional<String> text) implements Row {
            Bad(String why) {
                this(why, Optional.empty());
            }

            /// Never the row: it must not reach a log.
            @Override
            public String toString() {
                return "Bad[" + why + "]";
            }
        }
    }

    /// What this line brings: nothing where it is empty or more must come.
    ///
    /// @param ended whether a line break follows; a last line without one may be cut
    List<Row> line(String line, boolean ended);

    /// What is left when the file ends.
    default List<Row> end() {
        return List.of();
    }

    /// Whether this is in the middle of something, so that no place behind it can be gone on from.
    default boolean isWithin() {
        return false;
    }
}
