package org.mediacenter.routing.alike;

import java.time.Instant;

/// A matter among the others.
///
/// @param sequence in the order of entering
/// @param slot where what is summed up for it stands
/// @param length of its words' weights together, as they were when it entered
record Entered(OpenMatter matter, long sequence, int slot, double length) {
    String number() {
        return matter.number();
    }

    Instant at() {
        return matter.at();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sequence);
    }
}
