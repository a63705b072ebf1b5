package org.mediacenter.routing.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.mediacenter.routing.text.TextAnalysis;

/// Splits text into words for names, which must not be stemmed or translated as other words are. Thread-safe.
final class NameWords {
    private final Analyzer analyzer = new StandardAnalyzer();

    /// @param small the word in small letters
    record Word(String small, int from, int to) {}

    List<Word> of(String text) {
        try (TokenStream stream = analyzer.tokenStream("", TextAnalysis.beginning(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            List<Word> words = new ArrayList<>();
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }
}
