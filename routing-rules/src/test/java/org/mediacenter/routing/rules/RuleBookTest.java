package org.mediacenter.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mediacenter.routing.text.TextAnalysis;
import org.mediacenter.routing.text.Word;
import org.mediacenter.routing.text.WordLists;

class RuleBookTest {
    private final TextAnalysis analysis =
            new TextAnalysis(new WordLists(Map.of("jln", "jalan"), Set.of("di"), Set.of(), Set.of()));
    private final RuleCompiler compiler = new RuleCompiler(analysis);

    @Example
    void a_rule_matches_through_the_same_analysis_as_the_text() {
        assertThat(matching("Jln nya RUSAK", "jalan AND rusak")).hasSize(1);
        assertThat(matching("jalan bagus", "jalan AND rusak")).isEmpty();
    }

    @Example
    void a_phrase_overlooks_words_that_say_nothing() {
        assertThat(matching("lampu di jalan", "\"lampu jalan\"")).hasSize(1);
        assertThat(matching("jalan lampu", "\"lampu jalan\"")).isEmpty();
    }

    @Example
    void a_match_names_the_words_that_made_it() {
        List<RuleMatch> matches = matching("maka lampu jalan depan masih gelap", "(\"lampu jalan\" OR pju) AND gelap");

        assertThat(matches)
                .singleElement()
                .satisfies(match -> assertThat(match.words()).containsExactly(1, 2, 5));
    }

    @Example
    void words_that_must_not_occur_silence_a_rule() {
        assertThat(matching("parkir liar", "parkir -jukir")).hasSize(1);
        assertThat(matching("parkir liar oleh jukir", "parkir -jukir")).isEmpty();
    }

    @Example
    void an_empty_text_matches_nothing() {
        assertThat(matching("", "parkir")).isEmpty();
        assertThat(matching("di di", "parkir")).isEmpty();
    }

    /// The sieve only spares work: with every rule tried on every text the answer is the same.
    @Property(tries = 300)
    void the_sieve_never_hides_a_rule(@ForAll("texts") String text) {
        List<String> queries = List.of(
                "a",
                "a AND b",
                "a OR (b AND c)",
                "\"a b\"",
                "(a OR b) AND (c OR d) -e",
                "ab*",
                "(ab* OR c) AND d",
                "abd~1",
                "a?c AND a",
                "ab? OR x*c",
                "a\\?c OR abc",
                "[a TO b]",
                "\"a c\"~2",
                "(a^2 OR b) -c");
        List<CompiledRule> rules = IntStream.range(0, queries.size())
                .mapToObj(i -> compiled(i, queries.get(i)))
                .toList();
        RuleBook unsieved = new RuleBook(rules, _ -> Anchors.EVERY_TEXT);
        List<Word> words = analysis.words(text);

        assertThat(new RuleBook(rules).matching(words)).isEqualTo(unsieved.matching(words));
    }

    @Example
    void queries_that_cannot_mean_what_they_say_are_refused() {
        assertThat(faultOf("(jalan AND rusak")).isNotBlank();
        assertThat(faultOf("place:rungkut")).contains("place");
        assertThat(faultOf("di")).contains("no word");
        assertThat(faultOf("\"di jalan\" OR lubang")).contains("[di jalan]", "jalan");
        assertThat(faultOf("-jalan")).contains("no word");
        assertThat(faultOf("jalan AND rusak OR lubang")).contains("brackets");
        assertThat(faultOf("pju AND (jalan AND rusak OR lubang)")).contains("brackets");
        assertThat(faultOf("?alan")).contains("first character");
    }

    private List<RuleMatch> matching(String text, String query) {
        return new RuleBook(List.of(compiled(0, query))).matching(analysis.words(text));
    }

    private CompiledRule compiled(int number, String query) {
        Compiled compiled = compiler.compile(rule("rule-" + number, query));
        assertThat(compiled).as(query).isInstanceOf(Compiled.Ready.class);
        return ((Compiled.Ready) compiled).rule();
    }

    private String faultOf(String query) {
        Compiled compiled = compiler.compile(rule("faulty", query));
        assertThat(compiled).as(query).isInstanceOf(Compiled.Faulty.class);
        return ((Compiled.Faulty) compiled).why();
    }

    private static Rule rule(String id, String query) {
        return new Rule(
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Rule.USUAL_WEIGHT,
                query,
                "");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "c", "d", "e", "ab", "abc", "abd", "xbc")
                .list()
                .ofMaxSize(8)
                .map(words -> String.join(" ", words));
    }
}
