package org.mediacenter.hub.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mediacenter.hub.search.Typed.Sought;
import org.mediacenter.routing.text.Word;

/// Finds in a text the words by which the index found it.
final class Marking {
    private final Words words;
    private final Typed typed;

    Marking(Words words, Typed typed) {
        this.words = words;
        this.typed = typed;
    }

    /// A place in the text.
    ///
    /// @param word which of the words and phrases typed stands there
    record Mark(int from, int to, int word) {}

    /// In the order of the text, the longest first where several begin together.
    List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        List<Word> written = words.written(text);
        for (int i = 0; i < typed.words().size(); i++) {
            Sought sought = typed.words().get(i);
            int word = i;
            written.stream()
                    .filter(one -> stands(sought, one.term()))
                    .forEach(one -> marks.add(new Mark(one.from(), one.to(), word)));
        }
        read(text, marks);
        phrases(written, marks);
        marks.sort(Comparator.comparingInt(Mark::from).thenComparingInt(mark -> -mark.to()));
        return marks;
    }

    private static boolean stands(Sought sought, String word) {
        return word.equals(sought.written())
                || (sought.begun() && word.startsWith(sought.written()))
                || (sought.isForgiven() && Slip.isBetween(sought.written(), word));
    }

    /// Only what does not stand there as written: reading a text costs more than comparing it.
    private void read(String text, List<Mark> marks) {
        int[] missing = IntStream.range(0, typed.words().size())
                .filter(word -> !typed.words().get(word).read().isEmpty())
                .filter(word -> marks.stream().noneMatch(mark -> mark.word() == word))
                .toArray();
        if (missing.length == 0) {
            return;
        }
        for (Word one : words.read(text)) {
            for (int word : missing) {
                if (typed.words().get(word).read().contains(one.term())) {
                    marks.add(new Mark(one.from(), one.to(), word));
                }
            }
        }
    }

    private void phrases(List<Word> written, List<Mark> marks) {
        List<String> terms = written.stream().map(Word::term).toList();
        for (int i = 0; i < typed.phrases().size(); i++) {
            List<String> phrase = typed.phrases().get(i);
            for (int at = 0; at + phrase.size() <= terms.size(); at++) {
                if (terms.subList(at, at + phrase.size()).equals(phrase)) {
                    int last = at + phrase.size() - 1;
                    marks.add(new Mark(
                            written.get(at).from(),
                            written.get(last).to(),
                            typed.words().size() + i));
                }
            }
        }
    }
}
