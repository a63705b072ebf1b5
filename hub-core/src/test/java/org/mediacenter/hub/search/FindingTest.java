package org.mediacenter.hub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.account.Sight.Reach;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.routing.profile.Loaded;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.RoutingProfile;

/// What the index answers, beside what somebody who looks through all complaints would find.
final class FindingTest {
    private static final int COMPLAINTS = 40;
    private static final Sight SIGHT = new Sight(Set.of(Invented.INSPECTORATE));
    private static final Reach ALL = new Reach(true, Optional.empty(), true);
    private static final RoutingProfile PROFILE =
            ((Loaded.Ready) RoutingProfile.load(ProfileFolder.shipped(ProfileFolder.shippedDefault()))).profile();
    private static final Words WORDS = new Words(PROFILE.analysis());
    private static final Entry ENTRY = new Entry(WORDS, new Names(PROFILE));

    private record Known(Summary line, Set<String> words) {}

    @Property(tries = 200)
    void search_finds_and_counts_exactly_what_somebody_sees(@ForAll long seed) throws IOException {
        Invented chance = new Invented(new SplittableRandom(seed));
        List<Known> all = Stream.generate(() -> known(chance)).limit(COMPLAINTS).toList();
        Account account = chance.account();
        String word = chance.one(Invented.WORDS);
        List<Condition> conditions = chance.conditions();
        Order order = chance.one(List.of(Order.values()));
        Asked asked =
                new Asked(word + " ", SIGHT.reach(account), conditions, order, 0, COMPLAINTS, Set.of(Trait.values()));

        Finding.Told told = ask(all, asked);

        Predicate<Summary> wanted =
                line -> SIGHT.sees(account, line) && conditions.stream().allMatch(condition -> condition.accepts(line));
        List<Summary> expected = all.stream()
                .filter(known -> known.words().contains(word))
                .map(Known::line)
                .filter(wanted)
                .sorted(comparator(order))
                .toList();
        assertThat(told.total()).isEqualTo(expected.size());
        List<ComplaintNumber> numbers = expected.stream().map(Summary::number).toList();
        assertThat(told.entries()).extracting(Finding.Line::number).containsExactlyInAnyOrderElementsOf(numbers);
        if (order != Order.RELEVANCE) {
            assertThat(told.entries()).extracting(Finding.Line::number).containsExactlyElementsOf(numbers);
        }
        for (Trait trait : Trait.values()) {
            assertThat(told.counts()).containsEntry(trait, counts(expected, trait));
        }
    }

    private static Known known(Invented chance) {
        return new Known(chance.line(ComplaintNumber.random(new SecureRandom())), chance.words());
    }

    private static Map<String, Integer> counts(List<Summary> lines, Trait trait) {
        Map<String, Integer> counts = new TreeMap<>();
        lines.forEach(line -> trait.values(line).forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts;
    }

    private static Comparator<Summary> comparator(Order order) {
        Comparator<Summary> newest = Comparator.comparing(Summary::changedAt).reversed();
        Comparator<Summary> first = switch (order) {
            case CHANGED, RELEVANCE -> newest;
            case ACCEPTED -> Comparator.comparing(Summary::acceptedAt).reversed();
            case DUE ->
                Comparator.comparing((Summary line) -> line.dueAt().orElse(Instant.MAX))
                        .thenComparing(Summary::acceptedAt);
        };
        return first.thenComparing(Summary::number);
    }

    private static Finding.Told ask(List<Known> all, Asked asked) throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
                for (Known known : all) {
                    Complaint complaint = Invented.complaint(String.join(" ", known.words()), false);
                    writer.addDocument(ENTRY.of(complaint, known.line(), 1));
                    if (known.line().undelivered()) {
                        writer.flush();
                    }
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return new Finding(WORDS).find(reader, asked, Set.of());
            }
        }
    }

    @Test
    void what_a_screen_hides_is_not_found_and_an_anonymous_citizen_neither() throws IOException {
        String text = "NIK 3578000000000000 di https://kota.example/track?key=abcdEFGH12345678";
        Known named = known(new Invented(new SplittableRandom(1)));

        for (String typed : List.of("3578000000000000", "abcdEFGH12345678", "kenanga", "0800000123")) {
            assertThat(totalOf(Invented.complaint(text, true), named.line(), typed))
                    .as(typed)
                    .isZero();
        }
        assertThat(totalOf(Invented.complaint(text, false), named.line(), "kenanga"))
                .isEqualTo(1);
        assertThat(totalOf(Invented.complaint(text, false), named.line(), "0800000123"))
                .isEqualTo(1);
        assertThat(totalOf(Story.answered().complaint(), named.line(), "pohon tumbang"))
                .isEqualTo(1);
    }

    private static int totalOf(Complaint complaint, Summary line, String typed) throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
                writer.addDocument(ENTRY.of(complaint, line, 1));
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Asked asked = new Asked(typed, ALL, List.of(), Order.RELEVANCE, 0, 10, Set.of());
                return new Finding(WORDS).find(reader, asked, Set.of()).total();
            }
        }
    }
}
