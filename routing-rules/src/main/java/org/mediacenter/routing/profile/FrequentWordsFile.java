package org.mediacenter.routing.profile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.mediacenter.routing.TopicCode;

/// Reads `frequent-words.tsv`, where a profile has one: words that were frequent in past complaints of a topic, as they
/// were counted, telling ones and others.
final class FrequentWordsFile {
    private static final String FILE = "frequent-words.tsv";
    private static final List<String> COLUMNS = List.of("topic", "words");

    private FrequentWordsFile() {}

    static Map<TopicCode, List<String>> read(ProfileFolder folder, Set<TopicCode> topics, Findings findings) {
        Map<TopicCode, List<String>> words = new LinkedHashMap<>();
        if (folder.text(FILE).isEmpty()) {
            return words;
        }
        for (TsvRow row : TsvFile.read(folder, FILE, COLUMNS, findings)) {
            String written = row.required("topic");
            topics.stream()
                    .filter(topic -> topic.value().equals(written))
                    .findFirst()
                    .ifPresentOrElse(
                            topic -> words.put(topic, split(row.required("words"))),
                            () -> row.problem("unknown topic [" + written + "]", "write a code that topics.tsv has"));
        }
        return words;
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split(" ", -1))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
