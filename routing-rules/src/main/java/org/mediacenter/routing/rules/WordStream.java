package org.mediacenter.routing.rules;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.mediacenter.routing.text.Word;

/// Words that are already analysed, one position each, in the form Lucene indexes.
final class WordStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<Word> words;

    WordStream(List<Word> words) {
        this.words = words.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!words.hasNext()) {
            return false;
        }
        term.append(words.next().term());
        return true;
    }
}
