package org.mediacenter.routing.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.routing.Topic;
import org.mediacenter.routing.text.WordLists;

/// Reads `words/`: tables of `word`, `standard` and `source` (all files `*.tsv` there) and lists of one word a line.
///
/// Each list may be missing; a city can add tables of its own, for one more language of its people.
record WordsFolder(WordLists lists, Set<String> joining) {
    private static final String FOLDER = "words";
    private static final List<String> COLUMNS = List.of("word", "standard", "source");

    static WordsFolder read(ProfileFolder folder, Collection<Topic> topics, Findings findings) {
        Map<String, String> standard = new HashMap<>();
        for (String file : folder.list(FOLDER)) {
            if (file.endsWith(".tsv")) {
                TsvFile.read(folder, FOLDER + "/" + file, COLUMNS, findings).forEach(row -> enter(row, standard));
            }
        }
        Set<String> silent = list(folder, "silent.txt");
        Set<String> known = known(topics, standard);
        WordLists lists = new WordLists(standard, silent, list(folder, "unstemmed.txt"), known);
        return new WordsFolder(lists, list(folder, "joining.txt"));
    }

    private static void enter(TsvRow row, Map<String, String> standard) {
        String word = row.required("word");
        String meaning = row.required("standard");
        row.required("source");
        if (Stream.of(word, meaning).anyMatch(cell -> !cell.equals(small(cell)) || cell.contains(" "))) {
            row.problem("[" + word + "] and [" + meaning + "] must each be one word in small letters", "correct them");
        }
        String earlier = standard.putIfAbsent(word, meaning);
        if (earlier != null) {
            row.problem("the word [" + word + "] already means [" + earlier + "]", "remove one of the lines");
        }
    }

    private static Set<String> list(ProfileFolder folder, String file) {
        return folder.text(FOLDER + "/" + file).stream()
                .flatMap(String::lines)
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(word -> !word.isEmpty())
                .map(WordsFolder::small)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> known(Collection<Topic> topics, Map<String, String> standard) {
        Set<String> known = new HashSet<>(standard.values());
        topics.stream()
                .flatMap(topic -> topic.words().stream())
                .flatMap(words -> Stream.of(words.split("[^\\p{L}\\p{N}]+")))
                .map(WordsFolder::small)
                .filter(word -> !word.isEmpty())
                .filter(word -> !standard.containsKey(word))
                .forEach(known::add);
        return known;
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
