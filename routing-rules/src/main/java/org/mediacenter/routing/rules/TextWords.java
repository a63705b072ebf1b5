package org.mediacenter.routing.rules;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mediacenter.routing.text.Word;

/// The words of one text, to be asked where a term stands. For one thread.
final class TextWords {
    private static final BitSet NOWHERE = new BitSet();

    private final List<Word> words;
    private final Map<String, BitSet> places;

    TextWords(List<Word> words) {
        this.words = words;
        this.places = HashMap.newHashMap(words.size());
        for (int place = 0; place < words.size(); place++) {
            places.computeIfAbsent(words.get(place).term(), _ -> new BitSet()).set(place);
        }
    }

    int size() {
        return words.size();
    }

    String term(int place) {
        return words.get(place).term();
    }

    /// Where a term stands, as indexes into the words; not to be changed.
    BitSet places(String term) {
        return places.getOrDefault(term, NOWHERE);
    }
}
