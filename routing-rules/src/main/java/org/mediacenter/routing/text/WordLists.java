package org.mediacenter.routing.text;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;

/// What a city knows about the words its people type; all in small letters.
///
/// @param standard colloquial, abbreviated or Javanese word to the standard word (`jln` to `jalan`)
/// @param silent standard words that say nothing about the matter: greetings, particles
/// @param unstemmed words that keep their form because their stem means something else (`kebakaran`, not `bakar`)
/// @param known words that stand in the profile somewhere, by which a misspelt one is recognised
public record WordLists(Map<String, String> standard, Set<String> silent, Set<String> unstemmed, Set<String> known) {
    public WordLists {
        standard = Map.copyOf(standard);
        silent = Set.copyOf(silent);
        unstemmed = Set.copyOf(unstemmed);
        known = Set.copyOf(known);
    }

    /// All words that are known as words, in any spelling, and Lucene's common Indonesian ones: what is none of these
    /// may
    /// be a name.
    public Set<String> ordinary() {
        Set<String> ordinary = IndonesianAnalyzer.getDefaultStopSet().stream()
                .map(word -> new String((char[]) word))
                .collect(Collectors.toCollection(HashSet::new));
        Stream.of(known, silent, unstemmed, standard.keySet()).forEach(ordinary::addAll);
        return ordinary;
    }

    /// No list at all: only spelling and stemming.
    public static WordLists none() {
        return new WordLists(Map.of(), Set.of(), Set.of(), Set.of());
    }
}
