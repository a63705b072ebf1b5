package org.mediacenter.routing.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Reads a text into comparable words.
///
/// Takes any text whatsoever and looks at its first [#LONGEST_TEXT] characters, so its work is bounded. Thread-safe.
public final class TextAnalysis {
    /// How many UTF-16 characters of a text are looked at: some five pages.
    public static final int LONGEST_TEXT = 10_000;

    private final Analyzer analyzer;

    public TextAnalysis(WordLists lists) {
        analyzer = new IndonesianAnalyzer(lists);
    }

    /// The words of the text in their order; positions count in the original text.
    public List<Word> words(String text) {
        try (TokenStream stream = analyzer.tokenStream("", Joints.spaced(beginning(text)))) {
            return words(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private static List<Word> words(TokenStream stream) throws IOException {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
        List<Word> words = new ArrayList<>();
        stream.reset();
        while (stream.incrementToken()) {
            words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
        }
        stream.end();
        return words;
    }

    /// The part of a text that is looked at; never ends within a surrogate pair.
    public static String beginning(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        boolean split = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
        return text.substring(0, split ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }

    /// The chain as Lucene's query parser wants it.
    public Analyzer analyzer() {
        return analyzer;
    }
}
