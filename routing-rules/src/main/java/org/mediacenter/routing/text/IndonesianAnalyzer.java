package org.mediacenter.routing.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// The chain of filters, in the order the package tells.
final class IndonesianAnalyzer extends Analyzer {
    private final Spelling spelling;
    private final CharArraySet silent;
    private final CharArraySet unstemmed;

    IndonesianAnalyzer(WordLists lists) {
        spelling = new Spelling(lists);
        silent = new CharArraySet(lists.silent(), false);
        unstemmed = new CharArraySet(lists.unstemmed(), false);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream apart = new CapitalsFilter(words, spelling::isFamiliar);
        TokenStream small = new ASCIIFoldingFilter(new LowerCaseFilter(apart));
        TokenStream spelt = new SpellingFilter(small, spelling);
        TokenStream telling = new SilentWordFilter(spelt, silent);
        TokenStream marked = new SetKeywordMarkerFilter(telling, unstemmed);
        return new TokenStreamComponents(words, new IndonesianStemFilter(marked));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
}
