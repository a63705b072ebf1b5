package org.mediacenter.hub.complaint;

import java.util.HashSet;
import java.util.Set;

/// Another complaint that is handled together with this one.
///
/// @param since sequence of the event that tied them: what was said before is not carried over
/// @param by who tied them
/// @param released whether it is to stand alone again
/// @param passed what the other one has already
public record Bond(ComplaintNumber other, long since, Actor by, boolean released, Set<String> passed) {
    public Bond {
        passed = Set.copyOf(passed);
    }

    Bond asReleased() {
        return new Bond(other, since, by, true, passed);
    }

    Bond with(String what) {
        Set<String> more = new HashSet<>(passed);
        more.add(what);
        return new Bond(other, since, by, released, more);
    }

    boolean is(ComplaintNumber number) {
        return other.equals(number);
    }
}
