package org.mediacenter.routing.text;

import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Leaves out words that say nothing, and closes the gap they leave.
///
/// Lucene's own stop filter keeps the gap; without it the phrase `lampu jalan` also finds `lampu di jalan`.
final class SilentWordFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final CharArraySet silent;

    SilentWordFilter(TokenStream input, CharArraySet silent) {
        super(input);
        this.silent = silent;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            if (!silent.contains(term.buffer(), 0, term.length())) {
                position.setPositionIncrement(1);
                return true;
            }
        }
        return false;
    }
}
