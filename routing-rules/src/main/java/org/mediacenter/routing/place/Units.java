package org.mediacenter.routing.place;

import java.util.Optional;
import org.mediacenter.routing.Whereabouts.Unit;

/// The numbered neighbourhoods a text names first: `RT 03 RW 05`, `rt/rw 3/5`, `rt03/rw05`, `RT.3-RW.5`, `RT 3/5`.
record Units(Optional<Unit> rt, Optional<Unit> rw) {

    static Units in(Told told) {
        Units found = new Units(Optional.empty(), Optional.empty());
        for (int at = 0; at < told.size(); at++) {
            if (told.is(AddressWord.RT, at)) {
                found = found.or(told.is(AddressWord.RW, at + 1) ? both(told, at) : beginningWithRt(told, at));
            } else if (told.is(AddressWord.RW, at) && !told.is(AddressWord.RT, at - 1)) {
                found = found.or(new Units(Optional.empty(), unit(told, at, at + 1)));
            }
        }
        return found;
    }

    Units or(Units other) {
        return new Units(rt.or(other::rt), rw.or(other::rw));
    }

    /// `RT/RW` alone is an institution, and one number after it could be either.
    private static Units both(Told told, int at) {
        Optional<Unit> first = unit(told, at, at + 2);
        Optional<Unit> second = first.flatMap(_ -> unit(told, at + 1, at + 3));
        return second.isEmpty() ? new Units(second, second) : new Units(first, second);
    }

    private static Units beginningWithRt(Told told, int at) {
        Optional<Unit> rt = unit(told, at, at + 1);
        boolean stroke = rt.isPresent() && told.followsStroke(at + 2);
        return new Units(rt, stroke ? unit(told, at, at + 2) : Optional.empty());
    }

    private static Optional<Unit> unit(Told told, int at, int numberAt) {
        if (!told.isNear(numberAt) || told.number(numberAt).isEmpty()) {
            return Optional.empty();
        }
        int number = told.number(numberAt).getAsInt();
        return Optional.of(
                new Unit(number, told.word(at).from(), told.word(numberAt).to()));
    }
}
