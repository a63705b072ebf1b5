package org.mediacenter.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.routing.text.Word;

/// Lucene is the oracle: the plain form of a query finds the same texts and marks the same words.
class ClauseTest {
    private static final List<String> VOCABULARY =
            List.of("lampu", "lampion", "jalan", "mati", "air", "pohon", "di", "x");
    private static final int TEXTS = 400;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lampu",
                "lamp*",
                "l?mpu",
                "*i?",
                "lampu~1",
                "lampo~2",
                "pohno~1 -a?r",
                "ari~2",
                "xi~2",
                "y~1 OR pohon",
                "\"lampu jalan\"",
                "\"lampu jalan mati\"",
                "lampu AND mati",
                "lampu OR pohon",
                "lampu -mati",
                "lamp* -\"jalan mati\"",
                "(lampu OR air) AND (mati OR pohon)",
                "(lampu OR \"air mati\") AND jalan -pohon",
                "(lampu jalan) OR (air mati)",
                "lampu^3 AND (jalan OR (air -mati))",
                "(lampu OR air) AND (-pohon +mati)"
            })
    void a_query_decided_plainly_answers_as_lucene_does(String written) throws ParseException {
        Query query = query(written);
        Optional<Clause> clause = Clause.of(query);
        Random random = new Random(7);
        int matched = 0;

        for (int i = 0; i < TEXTS; i++) {
            Trial trial = new Trial(text(random));
            Optional<List<Integer>> expected = trial.byLucene(query);
            matched += expected.isPresent() ? 1 : 0;

            assertThat(trial.words(query, clause)).isEqualTo(expected);
        }
        assertThat(clause).isPresent();
        assertThat(matched).isBetween(1, TEXTS - 1);
    }

    @Test
    void what_only_lucene_can_decide_is_left_to_it() throws ParseException {
        for (String written : List.of("\"lampu mati\"~3", "[air TO jalan]", "air AND \"lampu mati\"~3")) {
            assertThat(Clause.of(query(written))).as(written).isEmpty();
        }
    }

    private static Query query(String written) throws ParseException {
        QueryParser parser = new QueryParser(RuleCompiler.TEXT, new WhitespaceAnalyzer());
        parser.setDefaultOperator(QueryParser.Operator.AND);
        parser.setAllowLeadingWildcard(true);
        return parser.parse(written);
    }

    private static List<Word> text(Random random) {
        List<Word> words = new ArrayList<>();
        IntStream.range(0, 1 + random.nextInt(7))
                .forEach(i -> words.add(new Word(VOCABULARY.get(random.nextInt(VOCABULARY.size())), i, i + 1)));
        return words;
    }
}
