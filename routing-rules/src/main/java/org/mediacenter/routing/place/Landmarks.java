package org.mediacenter.routing.place;

import java.util.Optional;
import org.mediacenter.routing.Whereabouts.Stretch;

/// The first market, school, mosque and so on by which a text tells where: `depan Taman Bungkul`, `sebelah masjid`,
/// `di pasar keputran`.
final class Landmarks {
    private static final int MOST_NAME_WORDS = 1;

    private Landmarks() {}

    static Optional<Stretch> in(Told told) {
        for (int at = 0; at < told.size(); at++) {
            int end = end(told, at);
            if (end > at) {
                return Optional.of(new Stretch(
                        told.between(at, end),
                        told.word(at).from(),
                        told.word(end - 1).to()));
            }
        }
        return Optional.empty();
    }

    /// Without a word that tells on which side of it one is, only a landmark that surely has a name says where.
    private static int end(Told told, int at) {
        boolean beside = told.is(AddressWord.BESIDE, at);
        int kind = beside ? at + 1 : at;
        if (beside && !told.goesOn(kind)) {
            return at;
        }
        if (told.is(AddressWord.LANDMARK, kind)) {
            int name = kind + 1;
            int end = Math.max(told.placeEnd(kind), Streets.endOfName(told, name, MOST_NAME_WORDS));
            boolean named = end > name && (told.isCapital(name) || told.placeEnd(name) > 0 || told.placeEnd(kind) > 0);
            return beside || named ? end : at;
        }
        boolean named = beside && told.isCapital(kind) && told.mayBeName(kind);
        return named ? Streets.endOfName(told, kind, MOST_NAME_WORDS) : at;
    }
}
