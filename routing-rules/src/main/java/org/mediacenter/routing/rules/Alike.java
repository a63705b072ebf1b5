package org.mediacenter.routing.rules;

import java.util.BitSet;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/// Any word of a form: `l?mpu`, or `lampu~1` for words that differ by one letter.
///
/// The automaton is built once; Lucene would build it anew for each text, which costs more than all else.
record Alike(CharacterRunAutomaton form) implements Clause {
    static Clause of(WildcardQuery query) {
        return of(query.getAutomaton());
    }

    static Clause of(FuzzyQuery query) {
        String word = query.getTerm().text();
        int same = Math.min(query.getPrefixLength(), word.codePointCount(0, word.length()));
        int rest = word.offsetByCodePoints(0, same);
        return of(new LevenshteinAutomata(word.substring(rest), query.getTranspositions())
                .toAutomaton(query.getMaxEdits(), word.substring(0, rest)));
    }

    private static Clause of(Automaton automaton) {
        return new Alike(new CharacterRunAutomaton(
                Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT)));
    }

    @Override
    public boolean matches(TextWords text, BitSet marked) {
        boolean found = false;
        for (int place = 0; place < text.size(); place++) {
            if (form.run(text.term(place))) {
                marked.set(place);
                found = true;
            }
        }
        return found;
    }
}
