package org.mediacenter.routing.rules;

import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;
import org.mediacenter.routing.text.TextAnalysis;

/// Understands the queries of rules; their words pass through the same analysis as the texts.
///
/// For one thread, as Lucene's query parser is.
public final class RuleCompiler {
    /// The parser calls itself for every bracket; a longer query could be nested too deeply for it.
    private static final int LONGEST_QUERY = 2_000;
    static final String TEXT = "text";

    private final QueryParser parser;

    public RuleCompiler(TextAnalysis analysis) {
        parser = new WholePhrases(analysis);
        parser.setDefaultOperator(QueryParser.Operator.AND);
        parser.setSplitOnWhitespace(true);
        parser.setAutoGeneratePhraseQueries(true);
    }

    /// Compiles one rule; every fault is an answer, none an exception.
    public Compiled compile(Rule rule) {
        if (rule.query().length() > LONGEST_QUERY) {
            return new Compiled.Faulty("the query is longer than " + LONGEST_QUERY + " characters: make several rules");
        }
        try {
            return checked(rule, parser.parse(rule.query()));
        } catch (ParseException | IllegalArgumentException e) {
            return new Compiled.Faulty(firstLine(e));
        }
    }

    private static Compiled checked(Rule rule, Query query) {
        Set<String> fields = new Fields().of(query);
        if (!fields.stream().allMatch(TEXT::equals)) {
            return new Compiled.Faulty("a query can only ask for the text, not for " + fields);
        }
        if (saysNothing(query)) {
            return new Compiled.Faulty("no word of the query says anything: all are words that are left out");
        }
        if (mixesOperators(query)) {
            return new Compiled.Faulty("required words and alternatives stand side by side, so the alternatives would"
                    + " count for nothing: put brackets around what belongs to each OR");
        }
        return new Compiled.Ready(new CompiledRule(rule, query));
    }

    private static boolean saysNothing(Query query) {
        return switch (query) {
            case MatchNoDocsQuery _ -> true;
            case BooleanQuery many -> many.clauses().stream().allMatch(BooleanClause::isProhibited);
            default -> false;
        };
    }

    /// `a OR b AND c` does not mean to Lucene's parser what it means to people.
    private static boolean mixesOperators(Query query) {
        if (!(query instanceof BooleanQuery many)) {
            return false;
        }
        boolean required = many.clauses().stream().anyMatch(BooleanClause::isRequired);
        boolean optional = many.clauses().stream().anyMatch(clause -> clause.occur() == BooleanClause.Occur.SHOULD);
        return (required && optional) || many.clauses().stream().anyMatch(clause -> mixesOperators(clause.query()));
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        int cause = message.indexOf("': ");
        String said = message.startsWith("Cannot parse") && cause > 0 ? message.substring(cause + 3) : message;
        return said.lines().findFirst().orElse("not a Lucene query");
    }

    /// Refuses a phrase of which analysis leaves one word or none: it would match far more than it says.
    private static final class WholePhrases extends QueryParser {
        WholePhrases(TextAnalysis analysis) {
            super(TEXT, analysis.analyzer());
        }

        @Override
        protected @Nullable Query getFieldQuery(String field, String phrase, boolean quoted) throws ParseException {
            Query query = super.getFieldQuery(field, phrase, quoted);
            boolean several = quoted && phrase.strip().contains(" ");
            if (several && !(query instanceof PhraseQuery) && !(query instanceof MultiPhraseQuery)) {
                throw new ParseException("of the phrase [" + phrase + "] only " + query
                        + " is left, since the other words are left out of every text");
            }
            return query;
        }
    }

    /// Gathers the fields a query asks for.
    private static final class Fields extends QueryVisitor {
        private final Set<String> names = new TreeSet<>();

        Set<String> of(Query query) {
            query.visit(this);
            return names;
        }

        @Override
        public boolean acceptField(String field) {
            names.add(field);
            return true;
        }

        @Override
        public void consumeTerms(Query query, Term... terms) {
            for (Term term : terms) {
                names.add(term.field());
            }
        }

        @Override
        public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
            return this;
        }
    }
}
