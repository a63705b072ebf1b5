package org.mediacenter.hub.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.mediacenter.hub.account.Sight.Reach;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.search.Typed.Sought;

/// Says in the index's own language what is looked for.
final class Asking {
    /// A number goes before all words, a word as written before its stem, that before what merely begins so or is
    /// off by a letter.
    private static final float NUMBER_FIRST = 1_000;

    private static final float AS_WRITTEN = 2;
    private static final float BEGINS_SO = 0.1f;
    private static final float OFF_BY_A_LETTER = 0.01f;
    private static final int MOST_SLIPS = 50;

    private Asking() {}

    /// @param hidden complaints that must not be found though the index may still say otherwise
    static Query query(Asked asked, Typed typed, Collection<ComplaintNumber> hidden) {
        BooleanQuery.Builder all =
                new BooleanQuery.Builder().add(typed(typed), Occur.MUST).add(seen(asked.reach()), Occur.FILTER);
        asked.conditions().forEach(condition -> all.add(condition(condition), Occur.FILTER));
        if (!hidden.isEmpty()) {
            List<String> numbers = hidden.stream().map(ComplaintNumber::value).toList();
            all.add(in(Fields.NUMBER, numbers), Occur.MUST_NOT);
        }
        return all.build();
    }

    /// The same as [Reach#sees].
    private static Query seen(Reach reach) {
        List<Query> some = new ArrayList<>();
        if (reach.aboutOfficials()) {
            some.add(is(Fields.ABOUT_OFFICIALS, "yes"));
        }
        Query others = is(Fields.ABOUT_OFFICIALS, "no");
        if (reach.everywhere()) {
            some.add(others);
        } else {
            reach.department()
                    .map(own -> is(Trait.DEPARTMENT.field(), own.value()))
                    .ifPresent(own -> some.add(both(own, others)));
        }
        return any(some);
    }

    private static Query condition(Condition condition) {
        return switch (condition) {
            case Condition.Has(Trait trait, Set<String> values) -> in(trait.field(), values);
            case Condition.Lacks(Trait trait) ->
                new BooleanQuery.Builder()
                        .add(new MatchAllDocsQuery(), Occur.MUST)
                        .add(new PrefixQuery(new Term(trait.field(), "")), Occur.MUST_NOT)
                        .build();
            case Condition.Among among ->
                in(
                        Fields.NUMBER,
                        among.numbers().stream().map(ComplaintNumber::value).toList());
            case Condition.Due due ->
                LongPoint.newRangeQuery(
                        Fields.DUE_BY, Long.MIN_VALUE, due.until().toEpochMilli());
            case Condition.Accepted time ->
                LongField.newRangeQuery(
                        Fields.ACCEPTED,
                        time.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE),
                        time.before().map(before -> before.toEpochMilli() - 1).orElse(Long.MAX_VALUE));
        };
    }

    private static Query typed(Typed typed) {
        List<Query> ways = new ArrayList<>();
        typed.number().ifPresent(number -> {
            ways.add(first(new PrefixQuery(new Term(Fields.PLAIN, number))));
            String backwards = new StringBuilder(number).reverse().toString();
            ways.add(first(new PrefixQuery(new Term(Fields.BACKWARDS, backwards))));
        });
        typed.sender().ifPresent(sender -> ways.add(first(is(Fields.SENDER, sender))));
        ways.add(typed.isEmpty() ? new MatchAllDocsQuery() : words(typed));
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query first(Query query) {
        return constant(query, NUMBER_FIRST);
    }

    private static Query words(Typed typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        typed.words().forEach(word -> all.add(word(word), Occur.MUST));
        typed.phrases()
                .forEach(phrase -> all.add(new PhraseQuery(Fields.WRITTEN, phrase.toArray(String[]::new)), Occur.MUST));
        return all.build();
    }

    private static Query word(Sought word) {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(is(Fields.WRITTEN, word.written()), AS_WRITTEN));
        word.read().forEach(read -> ways.add(is(Fields.READ, read)));
        if (word.begun()) {
            ways.add(constant(new PrefixQuery(new Term(Fields.WRITTEN, word.written())), BEGINS_SO));
        }
        if (word.isForgiven()) {
            ways.add(constant(
                    new FuzzyQuery(
                            new Term(Fields.WRITTEN, word.written()),
                            1,
                            1,
                            MOST_SLIPS,
                            true,
                            MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE),
                    OFF_BY_A_LETTER));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query in(String field, Collection<String> values) {
        return values.size() == 1
                ? is(field, values.iterator().next())
                : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    private static Query any(List<Query> some) {
        if (some.isEmpty()) {
            return new MatchNoDocsQuery("whoever asks sees nothing");
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        some.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
