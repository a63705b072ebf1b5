package org.mediacenter.routing.learn;

import java.util.List;
import org.mediacenter.routing.text.TextAnalysis;
import org.mediacenter.routing.text.Word;

/// Cuts texts into terms. Thread-safe.
public final class TermReader {
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;
    private static final char GAP = ' ';

    private final TextAnalysis analysis;
    private final Evidence evidence;

    /// What is known about a text before anything was learnt.
    @FunctionalInterface
    public interface Evidence {
        /// Names with how much speaks for each, 0 to 1.
        ///
        /// @param words of the text, as the same analysis cut them
        List<Scored> of(String text, List<Word> words);

        static Evidence none() {
            return (_, _) -> List.of();
        }
    }

    public TermReader(TextAnalysis analysis, Evidence evidence) {
        this.analysis = analysis;
        this.evidence = evidence;
    }

    /// Room for past texts, cut into the same words.
    Neighbours neighbours() {
        return new Neighbours(analysis);
    }

    /// The words of a text, as the terms are made of them.
    List<Word> words(String text) {
        return analysis.words(text);
    }

    /// All terms of a text.
    public Terms read(String whole) {
        String text = TextAnalysis.beginning(whole);
        List<Word> words = analysis.words(text);
        return read(text, words, evidence.of(text, words));
    }

    /// All terms of a text whose words and evidence somebody has already.
    public Terms read(String whole, List<Word> words, List<Scored> known) {
        String text = TextAnalysis.beginning(whole);
        Terms terms = new Terms(words, known);
        addWords(words, terms);
        addOpening(words, firstSentence(text), terms);
        addPieces(small(text), terms);
        addEvidence(known, terms);
        return terms;
    }

    private static void addWords(List<Word> words, Terms terms) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            long one = Terms.more(Terms.begin(Block.WORDS), word.term());
            terms.add(Block.WORDS, one, word.from(), word.to());
            if (i + 1 < words.size()) {
                Word next = words.get(i + 1);
                terms.add(Block.WORDS, Terms.more(Terms.more(one, GAP), next.term()), word.from(), next.to());
            }
        }
    }

    private static void addOpening(List<Word> words, int end, Terms terms) {
        for (Word word : words) {
            if (word.to() <= end) {
                long key = Terms.more(Terms.begin(Block.OPENING), word.term());
                terms.add(Block.OPENING, key, word.from(), word.to());
            }
        }
    }

    private static int firstSentence(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '?' || c == '!' || c == '\n') {
                return i;
            }
        }
        return text.length();
    }

    /// Letter by letter: as a whole it may be longer, and places in it not those of the text.
    private static String small(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(letters[i]);
        }
        return String.valueOf(letters);
    }

    private static void addPieces(String text, Terms terms) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                if (i - start > 1) {
                    addPieces(text, start, i, terms);
                }
                start = -1;
            }
        }
    }

    /// The word has a gap before and after it, which are letters of its pieces. A longer piece goes
    /// on from the key of the shorter one at the same place.
    private static void addPieces(String text, int start, int end, Terms terms) {
        int length = end - start + 2;
        int last = Math.max(1, length - SHORTEST_PIECE + 1);
        for (int at = 0; at < last; at++) {
            long key = Terms.begin(Block.PIECES);
            for (int size = 1; size <= LONGEST_PIECE && at + size <= length; size++) {
                int letter = at + size - 1;
                boolean gap = letter == 0 || letter == length - 1;
                key = Terms.more(key, gap ? GAP : text.charAt(start + letter - 1));
                if (size >= SHORTEST_PIECE) {
                    terms.add(Block.PIECES, key, start, end);
                }
            }
        }
    }

    private static void addEvidence(List<Scored> known, Terms terms) {
        for (Scored one : known) {
            long key = Terms.more(Terms.begin(Block.PROFILE), one.label());
            long times = Math.max(1, Math.round(one.probability() * 20));
            for (int i = 0; i < times; i++) {
                terms.add(Block.PROFILE, key, -1, -1);
            }
        }
    }
}
