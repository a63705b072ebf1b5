package org.mediacenter.hub.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.mediacenter.routing.text.Word;

/// Words that were read already, as the index takes them.
final class WordStream extends TokenStream {
    /// No phrase reaches from one text into the next.
    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<Word> words;
    private boolean first = true;

    WordStream(List<Word> words) {
        this.words = words.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!words.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(words.next().term());
        step.setPositionIncrement(first ? GAP : 1);
        first = false;
        return true;
    }
}
