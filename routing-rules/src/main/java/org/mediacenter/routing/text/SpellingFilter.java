package org.mediacenter.routing.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Replaces each word by its standard spelling; see [Spelling].
final class SpellingFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Spelling spelling;

    SpellingFilter(TokenStream input, Spelling spelling) {
        super(input);
        this.spelling = spelling;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String written = term.toString();
        String standard = spelling.standard(written);
        if (!standard.equals(written)) {
            term.setEmpty().append(standard);
        }
        return true;
    }
}
