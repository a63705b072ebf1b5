package org.mediacenter.routing.place;

import java.util.Optional;
import org.mediacenter.routing.Whereabouts.Stretch;

/// The first street or lane a text names, with the numbers that belong to it: `Jl. Raya Darmo`, `jln kertajaya indah gg
/// 3 no 12`, `gang 3 simomulyo baru`.
///
/// `jalan rusak` names none: a name is what the profile does not know as a word, or the name of a place.
final class Streets {
    private static final int MOST_NAME_WORDS = 2;
    private static final int MOST_CAPITAL_WORDS = 4;
    private static final int LONGEST_PARTICLE = 3;

    private final Told told;

    private Streets(Told told) {
        this.told = told;
    }

    static Optional<Stretch> in(Told told) {
        Streets streets = new Streets(told);
        for (int at = 0; at < told.size(); at++) {
            int end = streets.endOfStreet(at);
            if (end > at) {
                return Optional.of(new Stretch(
                        told.between(at, end),
                        told.word(at).from(),
                        told.word(end - 1).to()));
            }
        }
        return Optional.empty();
    }

    /// The first word after a street that begins here, or `at` itself.
    private int endOfStreet(int at) {
        if (told.is(AddressWord.STREET, at)) {
            int name = at + 1;
            while (told.goesOn(name) && told.is(AddressWord.ROAD, name)) {
                name++;
            }
            int end = endOfName(told, name, MOST_NAME_WORDS);
            return end > name ? endOfNumbers(end) : at;
        }
        if (told.is(AddressWord.LANE, at)) {
            int number = endOfNumber(at);
            int name = number > at ? number : at + 1;
            boolean named = number > at || (name < told.size() && told.isCapital(name));
            int end = named ? endOfName(told, name, MOST_NAME_WORDS) : name;
            return number > at || end > name ? endOfNumbers(end) : at;
        }
        return at;
    }

    /// The first word after a name that begins here, or `at` itself. Where capitals tell, they tell how far it goes;
    /// elsewhere a name has `most` words beside particles and ordinary parts, and ends before the name of a place.
    static int endOfName(Told told, int at, int most) {
        int end = at;
        int names = 0;
        while (told.goesOn(end)) {
            int place = told.placeEnd(end);
            boolean capitals = told.isCapital(at);
            if (place > 0 && names == 0) {
                names++;
                end = place;
            } else if (place > 0 || (capitals && !told.isCapital(end))) {
                break;
            } else if (told.mayBeName(end)) {
                names += told.word(end).small().length() > LONGEST_PARTICLE ? 1 : 0;
                if (names > (capitals ? MOST_CAPITAL_WORDS : most)) {
                    break;
                }
                end++;
            } else if (names > 0 && (told.is(AddressWord.PART, end) || told.is(AddressWord.ROAD, end))) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private int endOfNumbers(int from) {
        int end = from;
        while (told.goesOn(end) || told.isNear(end)) {
            int next = endOfNumber(end);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    /// `gg 3`, `no 12b`, `blok C-5`.
    private int endOfNumber(int at) {
        boolean counts = told.is(AddressWord.LANE, at) || told.is(AddressWord.NUMBER, at);
        int end = at + 1;
        if (!counts || !told.isNear(end)) {
            return at;
        }
        boolean letter = told.isLetters(end) && told.word(end).small().length() == 1;
        if (told.number(end).isEmpty() && !letter) {
            return at;
        }
        end++;
        boolean more = told.isNear(end)
                && told.word(end).small().length() <= LONGEST_PARTICLE
                && (letter ? told.number(end).isPresent() : touches(end));
        return more ? end + 1 : end;
    }

    /// The letter of a house (`12b`), or a further number after a stroke or dash.
    private boolean touches(int at) {
        boolean letter = told.isLetters(at) && told.word(at).small().length() == 1;
        return letter ? told.word(at).from() == told.word(at - 1).to() : told.followsStroke(at);
    }
}
